using System.Collections.Concurrent;
using Sayso.Language.Weights;

namespace Sayso.Language.Networks;

/// <summary>
/// Reads tokens with layers of simple recurrent units, forwards and backwards over a paragraph, from hashed forms and word vectors.
/// </summary>
internal sealed unsafe class RecurrentReader : ITokenReader
{
    private readonly NetworkShape _shape;
    private readonly float* _dense;
    private readonly ByteProduct _input;
    private readonly ByteProduct[] _layers;
    private readonly TokenEmbedding _embedding;
    private readonly ConcurrentBag<RecurrentRoom> _rooms = [];

    public RecurrentReader(WeightsFile file, NetworkShape shape, WordVectors vectors)
    {
        _shape = shape;
        _dense = file.Pointer<float>("dense", out _);
        sbyte* rows = file.Pointer<sbyte>("table", out int table);
        float* scales = file.Pointer<float>("scales", out _);
        if (shape.TableWidth % 64 != 0 || table != (1 << shape.TableBits) * shape.TableWidth || vectors.Width != shape.VectorWidth)
        {
            throw new WeightsException(
                "The network's weights do not have the shape that they say. Take the models that came with this Sayso.");
        }

        ByteProduct Bytes(int at, int depth, int columns) => new(new ReadOnlySpan<float>(_dense + at, depth * columns), depth, columns);
        _input = Bytes(NetworkShape.Input, shape.InputWidth, shape.Width);
        _layers = [.. Enumerable.Range(0, shape.Layers).Select(layer => Bytes(shape.Layer(layer), shape.Width, shape.ProductWidth))];
        _embedding = new TokenEmbedding(rows, scales, shape, vectors);
    }

    public void Read(Document document, TokenInputs inputs, int firstParagraph, int endParagraph, float* top)
    {
        if (!_rooms.TryTake(out var room))
        {
            room = new RecurrentRoom(_shape);
        }

        var paragraphs = document.ParagraphRanges;
        int offset = paragraphs[firstParagraph].First;
        int tokens = paragraphs[endParagraph - 1].End - offset;
        int width = _shape.Width;
        for (int number = firstParagraph; number < endParagraph; number++)
        {
            for (int token = paragraphs[number].First; token < paragraphs[number].End; token++)
            {
                _embedding.Write(document, inputs, token, paragraphs[number], number,
                    room.Input + ((nint)(token - offset) * _shape.InputWidth));
            }
        }

        float* from = room.One;
        float* to = room.Two;
        _input.Multiply(room.Input, _shape.InputWidth, from, width, tokens, room.Bytes);
        MatrixProduct.AddBias(from, _dense + _shape.InputBias, width, tokens);
        for (int layer = 0; layer < _shape.Layers; layer++)
        {
            to = layer + 1 == _shape.Layers ? top : to;
            _layers[layer].Multiply(from, width, room.Products, _shape.ProductWidth, tokens, room.Bytes);
            for (int number = firstParagraph; number < endParagraph; number++)
            {
                nint at = paragraphs[number].First - offset;
                for (int direction = 0; direction < 2; direction++)
                {
                    nint column = direction * _shape.Hidden;
                    Recurrence.Read(
                        _shape.Hidden, room.Products + (at * _shape.ProductWidth) + (3 * column), _shape.ProductWidth,
                            from + (at * width) + column, to + (at * width) + column, width,
                        _dense + _shape.LayerVectors(layer) + (direction * Recurrence.Vectors * _shape.Hidden), paragraphs[number].Count,
                            direction == 1, null);
                }
            }

            float* read = from;
            from = to;
            to = read;
        }

        _rooms.Add(room);
    }

    public void Dispose()
    {
        while (_rooms.TryTake(out var room))
        {
            room.Dispose();
        }

        _input.Dispose();
        foreach (var layer in _layers)
        {
            layer.Dispose();
        }
    }
}
