using Sayso.Language.Weights;
using Sayso.Testing;

namespace Sayso.Language.Tests.Weights;

public sealed class WeightsFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void What_is_written_is_read_back()
    {
        Save(_path);

        using var file = WeightsFile.Open(_path);
        Assert.Equal([1.5f, -2f, 0f], file.Block<float>("floats").ToArray());
        Assert.Equal([(sbyte)-3, (sbyte)7], file.Block<sbyte>("bytes").ToArray());
        Assert.Equal("test", file.Manifest.GetProperty("about").GetString());
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes()
    {
        Save(_path);
        byte[] first = File.ReadAllBytes(_path);
        Save(_path);

        Assert.Equal(first, File.ReadAllBytes(_path));
    }

    [Theory]
    [InlineData(0, "not a Sayso model")]
    [InlineData(8, "format")]
    [InlineData(20, "damaged")]
    [InlineData(-1, "damaged")]
    public void A_changed_byte_is_found(int position, string says)
    {
        Save(_path);
        byte[] bytes = File.ReadAllBytes(_path);
        bytes[position < 0 ? ^1 : position] ^= 0xFF;
        File.WriteAllBytes(_path, bytes);

        Assert.Contains(says, Assert.Throws<WeightsException>(() => WeightsFile.Open(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_or_short_file_says_what_to_do()
    {
        Assert.Contains("no such model", Assert.Throws<WeightsException>(() => WeightsFile.Open(_path)).Message, StringComparison.Ordinal);
        File.WriteAllBytes(_path, [1, 2, 3]);
        Assert.Contains("too short", Assert.Throws<WeightsException>(() => WeightsFile.Open(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_format_1_can_be_read_for_ever()
    {
        using var file = WeightsFile.Open(Path.Combine(Repository.Root, "tests", "formats", "v1.sayso"));

        Assert.Equal([1.5f, -2f, 0f], file.Block<float>("floats").ToArray());
        Assert.Throws<WeightsException>(() => file.Block<float>("nothing").ToArray());
    }

    private static void Save(string path)
    {
        var writer = new WeightsWriter();
        writer.Manifest["about"] = "test";
        writer.Add<float>("floats", [1.5f, -2f, 0f]);
        writer.Add<sbyte>("bytes", [-3, 7]);
        writer.Save(path);
    }
}
