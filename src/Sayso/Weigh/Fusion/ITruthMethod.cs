namespace Sayso.Weigh.Fusion;

/// <summary>A way of deciding between conflicting values.</summary>
public interface ITruthMethod
{
    /// <summary>How likely each value of each item is to be the true one, and how right each source is.</summary>
    Beliefs Believe(ValueTable table);
}
