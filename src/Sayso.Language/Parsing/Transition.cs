namespace Sayso.Language.Parsing;

/// <summary>The moves of <see cref="ParserState"/>.</summary>
internal enum Transition : byte
{
    Shift,
    Left,
    Right,
}
