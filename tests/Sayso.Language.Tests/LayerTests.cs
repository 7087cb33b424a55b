using Sayso.Testing;

namespace Sayso.Language.Tests;

/// <summary>What is read first knows nothing of what is read later; the root holds what is read, the last layer the way through.</summary>
public sealed class LayerTests
{
    private static readonly string[] Order =
    [
        "Sayso.Language", "Sayso.Language.Weights", "Sayso.Language.Scripts", "Sayso.Language.Tokens", "Sayso.Language.Networks",
        "Sayso.Language.Tagging",
        "Sayso.Language.Entities", "Sayso.Language.Time", "Sayso.Language.Coreference", "Sayso.Language.Events",
        "Sayso.Language.Factuality", "Sayso.Language.Attributing", "Sayso.Language.Words", "Sayso.Language.English",
    ];

    [Fact]
    public void A_namespace_refers_only_to_those_before_it() => Assert.Empty(Layers.Broken(typeof(Document).Assembly, Order));

    [Fact]
    public void No_namespaces_go_round_in_a_circle() => Assert.Empty(Layers.Circles(typeof(Document).Assembly));

    [Fact]
    public void An_order_that_is_turned_round_is_broken() =>
        Assert.NotEmpty(Layers.Broken(typeof(Document).Assembly, [.. Order.Reverse()]));
}
