using System.Collections.Concurrent;
using Sayso.Language.Weights;

namespace Sayso.Language.Networks;

/// <summary>Reads tokens with the encoder, a window of paragraphs at a time.</summary>
internal sealed unsafe class EncoderReader : ITokenReader
{
    private readonly EncoderShape _shape;
    private readonly Encoder _encoder;
    private readonly WordPieces _pieces;
    private readonly ConcurrentBag<EncoderRoom> _rooms = [];

    public EncoderReader(WeightsFile file)
    {
        _shape = EncoderShape.Read(file.Manifest);
        _encoder = new Encoder(file);
        _pieces = new WordPieces(file.Block<byte>("pieces"));
    }

    public void Read(Document document, TokenInputs inputs, int firstParagraph, int endParagraph, float* top)
    {
        if (!_rooms.TryTake(out var room))
        {
            room = new EncoderRoom(_shape);
        }

        var paragraphs = document.ParagraphRanges.Skip(firstParagraph).Take(endParagraph - firstParagraph);
        foreach (var window in PieceWindow.Cut(document, _pieces, inputs, paragraphs))
        {
            _encoder.Read(window, top, room);
            top += (nint)window.Places.Count * _shape.Width;
        }

        _rooms.Add(room);
    }

    public void Dispose()
    {
        while (_rooms.TryTake(out var room))
        {
            room.Dispose();
        }

        _encoder.Dispose();
    }
}
