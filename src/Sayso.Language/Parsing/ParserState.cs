namespace Sayso.Language.Parsing;

/// <summary>The state of an arc-hybrid parse of one sentence: a stack, a buffer, and the heads found so far.</summary>
/// <remarks>
/// After Kuhlmann, Gómez-Rodríguez and Satta (ACL 2011). Tokens count from 0 within the sentence; the root is one past the last token, at the end
/// of the buffer. Shift moves the first of the buffer onto the stack; Left makes it the head of the top of the stack; Right makes the second of
/// the stack the head of the top. Reused from sentence to sentence.
/// </remarks>
internal sealed class ParserState
{
    public const int None = -1;

    private int[] _stack = new int[64];

    public int[] Heads { get; private set; } = new int[64];

    public int[] LeftChild { get; private set; } = new int[65];

    public int[] LeftChild2 { get; private set; } = new int[65];

    public int[] RightChild { get; private set; } = new int[65];

    public int[] LeftCount { get; private set; } = new int[65];

    public int[] RightCount { get; private set; } = new int[65];

    /// <summary>Number of tokens; also the number of the root.</summary>
    public int Length { get; private set; }

    public int Depth { get; private set; }

    /// <summary>First of the buffer; the root when only it is left.</summary>
    public int Next { get; private set; }

    public bool IsDone => Next == Length && Depth == 0;

    public bool CanShift => Next < Length;

    public bool CanLeft => Depth > 0;

    public bool CanRight => Depth > 1;

    public void Start(int length)
    {
        if (length >= Heads.Length)
        {
            int size = length * 2;
            (Heads, _stack) = (new int[size], new int[size]);
            (LeftChild, LeftChild2, RightChild) = (new int[size + 1], new int[size + 1], new int[size + 1]);
            (LeftCount, RightCount) = (new int[size + 1], new int[size + 1]);
        }

        (Length, Depth, Next) = (length, 0, 0);
        Heads.AsSpan(0, length).Fill(None);
        LeftChild.AsSpan(0, length + 1).Fill(None);
        LeftChild2.AsSpan(0, length + 1).Fill(None);
        RightChild.AsSpan(0, length + 1).Fill(None);
        LeftCount.AsSpan(0, length + 1).Clear();
        RightCount.AsSpan(0, length + 1).Clear();
    }

    /// <summary>The token that lies this deep in the stack, or <see cref="None"/>.</summary>
    public int Stack(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : None;

    /// <summary>The token this far into the buffer, the root at its end, or <see cref="None"/>.</summary>
    public int Buffer(int ahead) => Next + ahead <= Length ? Next + ahead : None;

    public void Apply(Transition transition)
    {
        switch (transition)
        {
            case Transition.Shift:
                _stack[Depth++] = Next++;
                break;
            case Transition.Left:
                Attach(_stack[--Depth], Next);
                break;
            default:
                Depth--;
                Attach(_stack[Depth], _stack[Depth - 1]);
                break;
        }
    }

    public bool Can(Transition transition) => transition switch
    {
        Transition.Shift => CanShift,
        Transition.Left => CanLeft,
        _ => CanRight,
    };

    private void Attach(int child, int head)
    {
        Heads[child] = head;
        if (child < head)
        {
            LeftChild2[head] = LeftChild[head];
            LeftChild[head] = child;
            LeftCount[head]++;
        }
        else
        {
            RightChild[head] = child;
            RightCount[head]++;
        }
    }
}
