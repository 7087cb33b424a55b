namespace Sayso.Language.Networks;

/// <summary>Some stretches of a text that the encoder reads at once, as word pieces between a start and an end.</summary>
internal sealed class PieceWindow
{
    /// <summary>Pieces that are read at once at most, the start and the end among them.</summary>
    public const int Longest = 256;

    private readonly List<ushort> _pieces = [];
    private readonly List<byte> _marks = [];
    private readonly List<int> _places = [];

    public PieceWindow(ushort start)
    {
        _pieces.Add(start);
        _marks.Add(0);
    }

    /// <summary>Numbers of the pieces.</summary>
    public IReadOnlyList<ushort> Pieces => _pieces;

    /// <summary>What <see cref="TokenInputs.Marks"/> says of the token of each piece.</summary>
    public IReadOnlyList<byte> Marks => _marks;

    /// <summary>Where the first piece of each token lies.</summary>
    public IReadOnlyList<int> Places => _places;

    /// <summary>True when so many pieces more leave room for the end.</summary>
    public bool Fits(int pieces) => _pieces.Count + pieces < Longest;

    public void Add(ReadOnlySpan<ushort> pieces, byte marks)
    {
        _places.Add(_pieces.Count);
        foreach (ushort piece in pieces)
        {
            _pieces.Add(piece);
            _marks.Add(marks);
        }
    }

    public void Close(ushort end)
    {
        _pieces.Add(end);
        _marks.Add(0);
    }

    /// <summary>The windows of a range of paragraphs: whole paragraphs where they fit, else cut between tokens.</summary>
    public static List<PieceWindow> Cut(Document document, WordPieces pieces, TokenInputs inputs, IEnumerable<TokenRange> paragraphs)
    {
        var windows = new List<PieceWindow>();
        PieceWindow? window = null;
        Span<ushort> room = stackalloc ushort[WordPieces.Most];
        foreach (var paragraph in paragraphs)
        {
            int count = 0;
            for (int token = paragraph.First; token < paragraph.End; token++)
            {
                count += pieces.Cut(document.Word(token), room);
            }

            if (window is not null && !window.Fits(count))
            {
                window.Close(pieces.End);
                window = null;
            }

            for (int token = paragraph.First; token < paragraph.End; token++)
            {
                int own = pieces.Cut(document.Word(token), room);
                if (window is not null && !window.Fits(own))
                {
                    window.Close(pieces.End);
                    window = null;
                }

                if (window is null)
                {
                    windows.Add(window = new PieceWindow(pieces.Start));
                }

                window.Add(room[..own], inputs.Marks(token));
            }
        }

        window?.Close(pieces.End);
        return windows;
    }
}
