namespace Sayso.Cases.Kept;

/// <summary>Which claims are alike and share a surname, and whom they mean by it, in one unit of work.</summary>
public interface IKeptSurnames
{
    /// <summary>Keeps whom the words of a claim name.</summary>
    void KeepPeople(ClaimKey claim, IReadOnlyList<string> people);

    /// <summary>Links that nobody has looked at yet, at most so many.</summary>
    IReadOnlyList<SurnameLink> Unsettled(int most);

    /// <summary>Links of claims that name somebody so.</summary>
    IReadOnlyList<SurnameLink> Of(NamedIn person);

    /// <summary>The persons that the words of a claim name.</summary>
    IReadOnlyList<NamedIn> PeopleOf(ClaimKey claim);

    /// <summary>Has two claims be to each other what they are where the surname is that of one person, or of two.</summary>
    /// <remarks>Where that is something else than before, both are touched.</remarks>
    void Settle(SurnameLink link, bool areOthers);
}
