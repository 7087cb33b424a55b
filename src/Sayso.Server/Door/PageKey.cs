using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Sayso.Server.Door;

/// <summary>The secret of one run of the server: who has it may read and judge. It is made at the start and kept nowhere.</summary>
internal sealed class PageKey
{
    private const int Length = 32;

    private readonly byte[] _bytes;

    private PageKey(string text)
    {
        Text = text;
        _bytes = Encoding.UTF8.GetBytes(text);
    }

    /// <summary>32 random bytes in base64url, 43 letters.</summary>
    public string Text { get; }

    public static PageKey New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length)));

    /// <summary>Whether this is the key; how long the answer takes does not depend on how much of it is right.</summary>
    public bool Is(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), _bytes);
}
