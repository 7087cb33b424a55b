namespace Sayso.Language.Training.Encoding;

/// <summary>Which earlier mentions does one mean?</summary>
/// <param name="Mention">Its number.</param>
/// <param name="Antecedents">Numbers of the earlier ones.</param>
/// <param name="Features">What is told of each pair.</param>
/// <param name="Right">True for those that it means.</param>
/// <param name="IsNew">True when none of them, or something else, is right too.</param>
/// <param name="Asked">True for those that the answer is known of; null when of all.</param>
internal sealed record MentionQuestion(int Mention, int[] Antecedents, int[] Features, bool[] Right, bool IsNew, bool[]? Asked);
