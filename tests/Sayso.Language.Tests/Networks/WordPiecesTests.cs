using System.Text;
using Sayso.Language.Networks;

namespace Sayso.Language.Tests.Networks;

public sealed class WordPiecesTests
{
    private static readonly string[] Vocabulary =
        ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "gate", "un", "##lock", "##ed", "'", "s", "o", "##x", "cafe", ".", "u"];

    private static readonly WordPieces Pieces = new(Encoding.UTF8.GetBytes(string.Join('\n', Vocabulary) + "\n"));

    [Theory]
    [InlineData("gate", "gate")]
    [InlineData("The", "the")]
    [InlineData("unlocked", "un ##lock ##ed")]
    [InlineData("'s", "' s")]
    [InlineData("Café", "[UNK]")]
    [InlineData("o\u00ADx", "o ##x")]
    [InlineData("U.s.", "u . s .")]
    [InlineData("zebra", "[UNK]")]
    [InlineData("unzip", "[UNK]")]
    [InlineData("\u200B", "[UNK]")]
    public void A_token_is_cut_into_the_longest_pieces(string token, string expected) => Assert.Equal(expected, Cut(token));

    [Fact]
    public void No_token_has_more_pieces_than_there_is_room_for()
    {
        Assert.Equal(WordPieces.Most, Cut(string.Concat(Enumerable.Repeat("s.", 500))).Split(' ').Length);
        Assert.Equal("[UNK]", Cut(new string('s', 100_000)));
    }

    private static string Cut(string token)
    {
        ushort[] room = new ushort[WordPieces.Most];
        return string.Join(' ', room.AsSpan(0, Pieces.Cut(token, room)).ToArray().Select(piece => Vocabulary[piece]));
    }
}
