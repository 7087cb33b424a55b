namespace Sayso.Language.Weights;

/// <summary>A model file is missing, damaged, or not the one that is wanted.</summary>
/// <param name="message">Names the file, says what is wrong and what to do.</param>
/// <param name="inner">What the operating system said, if anything.</param>
public sealed class WeightsException(string message, Exception? inner = null) : Exception(message, inner);
