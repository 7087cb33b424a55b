namespace Sayso.Language.Attributing;

/// <summary>A stretch of tokens with one role.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Range">Its tokens.</param>
/// <param name="Sureness">The least probability of its role over its tokens.</param>
internal readonly record struct RoleSpan(Role Role, TokenRange Range, float Sureness);
