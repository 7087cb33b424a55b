namespace Sayso.Benchmarks.Scale;

/// <summary>A made report, before its text is written out.</summary>
/// <param name="Number">Its number in the run.</param>
/// <param name="Outlet">Who publishes it.</param>
/// <param name="Published">When.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Sentences">What it says.</param>
internal sealed record MadeReport(int Number, string Outlet, DateOnly Published, string Title, IReadOnlyList<MadeSentence> Sentences);
