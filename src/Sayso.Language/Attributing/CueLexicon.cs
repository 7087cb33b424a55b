using Sayso.Language.Weights;

namespace Sayso.Language.Attributing;

/// <summary>How often a word marked a saying in the training texts, in steps from 0 (never) to 5 (most of the time).</summary>
internal sealed class CueLexicon
{
    private readonly Dictionary<uint, byte> _strength = [];

    public CueLexicon(IEnumerable<KeyValuePair<uint, byte>> strengths)
    {
        foreach (var (word, strength) in strengths)
        {
            _strength[word] = strength;
        }
    }

    public CueLexicon(WeightsFile file)
    {
        var words = file.Block<uint>("cuewords");
        var strengths = file.Block<byte>("cuestrengths");
        for (int i = 0; i < words.Length; i++)
        {
            _strength[words[i]] = strengths[i];
        }
    }

    /// <summary>Of a word, by the hash of its lower case.</summary>
    public uint Strength(uint lowerHash) => _strength.GetValueOrDefault(lowerHash);

    public void Write(WeightsWriter writer)
    {
        uint[] words = [.. _strength.Keys.Order()];
        writer.Add<uint>("cuewords", words);
        writer.Add<byte>("cuestrengths", [.. words.Select(word => _strength[word])]);
    }
}
