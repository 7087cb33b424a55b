using System.Text.Json.Serialization;

namespace Sayso.Language;

/// <summary>
/// Universal part-of-speech tags (UPOS, universaldependencies.org/u/pos). <see cref="X"/> is also what an untagged token has.
/// </summary>
[JsonConverter(typeof(CapitalsConverter<PartOfSpeech>))]
public enum PartOfSpeech : byte
{
#pragma warning disable CS1591 // the names are the standard's own, spelt out at the address above
    X, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb,
#pragma warning restore CS1591
}
