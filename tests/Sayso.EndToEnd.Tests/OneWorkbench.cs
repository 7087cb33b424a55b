namespace Sayso.EndToEnd.Tests;

/// <summary>The tests that look at the workbench, one after another at one server.</summary>
[CollectionDefinition(Name)]
public sealed class OneWorkbench : ICollectionFixture<Workbench>
{
    public const string Name = "workbench";
}
