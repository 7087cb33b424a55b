using Sayso.Language.English;
using Sayso.Testing;

namespace Sayso.Language.Tests;

public sealed class ReadingVersionTests
{
    private static readonly string[] Digests = ["ab12", "cd34"];

    [Fact]
    public void A_version_shows_its_language_and_the_first_sixteen_digits_and_keeps_them_all()
    {
        var version = ReadingVersion.Of("en", Digests);

        Assert.Equal(64, version.Digest.Length);
        Assert.Equal("en-" + version.Digest[..16], version.ToString());
    }

    [Fact]
    public void The_order_of_the_digests_does_not_matter_and_each_of_them_does()
    {
        Assert.Equal(ReadingVersion.Of("en", Digests), ReadingVersion.Of("en", Digests.Reverse()));
        Assert.NotEqual(ReadingVersion.Of("en", Digests), ReadingVersion.Of("en", ["ab12", "cd35"]));
        Assert.NotEqual(ReadingVersion.Of("en", Digests), ReadingVersion.Of("en", ["ab12"]));
        Assert.NotEqual(ReadingVersion.Of("en", Digests), ReadingVersion.Of("fr", Digests));
    }

    [Fact]
    public void More_rules_make_another_version_of_the_same_language()
    {
        var version = ReadingVersion.Of("en", Digests);

        Assert.NotEqual(version, version.With("ef56"));
        Assert.Equal(version.With("ef56"), version.With("ef56"));
        Assert.Equal("en", version.With("ef56").Language);
    }

    [Fact]
    public void Rules_are_digested_where_the_build_hashed_them()
    {
        Assert.Equal(64, ReadingRules.DigestOf(typeof(TextEngine).Assembly).Length);
        Assert.Throws<ArgumentException>(() => ReadingRules.DigestOf(typeof(ReadingVersionTests).Assembly));
    }

    [Fact]
    public void Another_model_is_another_version()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            foreach (string path in Directory.EnumerateFiles(Repository.Models, "*.sayso"))
            {
                File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
            }

            using (var same = TextEngine.Load(folder))
            {
                Assert.Equal(Engines.English.Version, same.Version);
            }

            var writer = new Language.Weights.WeightsWriter();
            using (var calibration = Language.Weights.WeightsFile.Open(Path.Combine(folder, "calibration.sayso")))
            {
                foreach (var block in calibration.Manifest.GetProperty("blocks").EnumerateObject())
                {
                    writer.Add(block.Name, calibration.Block<byte>(block.Name));
                }
            }

            writer.Manifest["comment"] = "trained again";
            writer.Save(Path.Combine(folder, "calibration.sayso"));
            using var other = TextEngine.Load(folder);
            Assert.NotEqual(Engines.English.Version, other.Version);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
