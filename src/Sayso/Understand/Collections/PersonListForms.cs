using System.Text.RegularExpressions;

namespace Sayso.Understand.Collections;

/// <summary>How an edition's list of persons is written.</summary>
internal sealed class PersonListForms(ProfileFile.PersonsEntry entry, ILookup<string, string> misprints)
{
    /// <summary>Words before an office that name none, such as the branch of a service.</summary>
    public Regex Before { get; } = WordPattern.Compiled(
        $@"^{WordPattern.Any(entry.Before, misprints)}\b,?\s*|\({WordPattern.Any(entry.Before, misprints)}\)");

    /// <summary>How entries begin that are no seat in an institution.</summary>
    public Regex NoSeat { get; } = WordPattern.AtStart(entry.NoSeat, misprints);

    /// <summary>Words with which nobody has a seat.</summary>
    public Regex Nobody { get; } = WordPattern.Anywhere(entry.Nobody, misprints);
}
