namespace Sayso.Read;

/// <summary>An entry of an edition's list of persons.</summary>
/// <param name="Name">"Ball, George W."</param>
/// <param name="Role">What the list says of the person.</param>
public sealed record ListedPerson(string Name, string Role);
