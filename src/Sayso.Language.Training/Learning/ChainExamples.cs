namespace Sayso.Language.Training.Learning;

/// <summary>Labelled sentences as flat arrays: hashed features, where each token's begin, and the label of each token.</summary>
internal sealed class ChainExamples
{
    private readonly List<uint> _features = [];
    private readonly List<int> _offsets = [0];
    private readonly List<byte> _labels = [];
    private readonly List<int> _sentences = [0];

    public int Count => _sentences.Count - 1;

    public int Tokens => _labels.Count;

    public void AddToken(ReadOnlySpan<uint> features, byte label)
    {
        _features.AddRange(features);
        _offsets.Add(_features.Count);
        _labels.Add(label);
    }

    /// <summary>Ends the sentence that the tokens since the last call make up.</summary>
    public void EndSentence()
    {
        if (_labels.Count > _sentences[^1])
        {
            _sentences.Add(_labels.Count);
        }
    }

    public (int First, int End) Sentence(int number) => (_sentences[number], _sentences[number + 1]);

    public ReadOnlySpan<uint> Features(int token) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_features)[_offsets[token].._offsets[token + 1]];

    public byte Label(int token) => _labels[token];
}
