using System.Text.Json.Serialization;

namespace Sayso.Language;

/// <summary>
/// Universal Dependencies relations without their subtypes (universaldependencies.org/u/dep). <see cref="Dep"/> is also what an unparsed
/// token has.
/// </summary>
[JsonConverter(typeof(SpelledConverter<Dependency>))]
public enum Dependency : byte
{
#pragma warning disable CS1591 // the names are the standard's own, spelt out at the address above
    Dep, Acl, Advcl, Advmod, Amod, Appos, Aux, Case, Cc, Ccomp, Clf, Compound, Conj, Cop, Csubj, Det, Discourse,
    Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod, Nsubj, Nummod, Obj, Obl, Orphan, Parataxis,
    Punct, Reparandum, Root, Vocative, Xcomp,
#pragma warning restore CS1591
}
