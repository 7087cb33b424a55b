using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Sayso.Read.Formats;

/// <summary>
/// Unpacks the streams of a PDF, no more than <see cref="ReadLimits.PageBytes"/> for a page. Pictures stay packed: only text is read.
/// </summary>
internal sealed class PdfFilters : IFilterProvider
{
    private readonly Named _filters;
    private readonly string _path;
    private long _left = ReadLimits.PageBytes;
    private SaysoException? _refused;

    public PdfFilters(string path)
    {
        _path = path;
        IFilter flate = new Counted(this, new FlateFilter(), 1), lzw = new Counted(this, new LzwFilter(), 1400),
            runs = new Counted(this, new RunLengthFilter(), 64);
        IFilter ascii85 =
            new Counted(this, new Ascii85Filter(), 4), hex = new Counted(this, new AsciiHexDecodeFilter(), 1), picture = new Picture();
        _filters = new Named(new Dictionary<string, IFilter>(StringComparer.Ordinal)
        {
            ["FlateDecode"] = flate, ["Fl"] = flate, ["LZWDecode"] = lzw, ["LZW"] = lzw, ["RunLengthDecode"] = runs, ["RL"] = runs,
            ["ASCII85Decode"] = ascii85, ["A85"] = ascii85, ["ASCIIHexDecode"] = hex, ["AHx"] = hex,
            ["CCITTFaxDecode"] =
                picture, ["CCF"] = picture, ["DCTDecode"] = picture, ["DCT"] = picture, ["JBIG2Decode"] = picture, ["JPXDecode"] = picture,
        });
    }

    /// <summary>Counts anew, and throws if anything was refused: the parser, which forgives, may have passed over it.</summary>
    public void NextPage() => _left = _refused is null ? ReadLimits.PageBytes : throw _refused;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => _filters.GetFilters(dictionary);

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => _filters.GetNamedFilters(names);

    public IReadOnlyList<IFilter> GetAllFilters() => _filters.GetAllFilters();

    private void Take(long bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw Refuse($"those of one page unpack to more than {ReadLimits.PageBytes >> 20} MB");
        }
    }

    private SaysoException Refuse(string what) => _refused ??= ReadProblems.PackedBomb(_path, "streams", what);

    private sealed class Named(IReadOnlyDictionary<string, IFilter> filters) : BaseFilterProvider(filters);

    /// <summary>
    /// A filter that takes what it unpacks from what is left. Flate is measured before anything is made of it; of the others the most that
    /// they can make is.
    /// </summary>
    private sealed class Counted(PdfFilters all, IFilter filter, int growth) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter)
            {
                Measure(input);
            }
            else if (input.Length * (long)growth > ReadLimits.PageBytes * 8)
            {
                throw all.Refuse("one that is packed in an old way is too large");
            }

            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (filter is not FlateFilter)
            {
                all.Take(output.Length);
            }

            return output;
        }

        private void Measure(ReadOnlyMemory<byte> input)
        {
            if (input.Length < 3)
            {
                return;
            }

            // after the two bytes of zlib's header
            using var stream = new DeflateStream(new MemoryStream(input[2..].ToArray(), writable: false), CompressionMode.Decompress);
            byte[] buffer = new byte[1 << 16];
            try
            {
                while (stream.Read(buffer) is > 0 and var read)
                {
                    all.Take(read);
                }
            }
            catch (InvalidDataException)
            {
                // Damaged from here on: the filter itself keeps what comes before.
            }
        }
    }

    private sealed class Picture : IFilter
    {
        public bool IsSupported => false;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            throw new NotSupportedException("Pictures are not unpacked.");
    }
}
