using System.Reflection;
using System.Reflection.Emit;

namespace Sayso.Testing;

/// <summary>
/// What the code of an assembly refers to, in itself and in others: members that it calls or reads, and words that it holds.
/// </summary>
public static class OuterReferences
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value, code => code.OperandType);

    /// <summary>Members, each with the outermost type that refers to it.</summary>
    public static IReadOnlyCollection<(Type From, MemberInfo To)> Members(Assembly assembly) =>
        [.. Tokens(assembly).Where(found => found.Kind != OperandType.InlineString).SelectMany(found => Member(found.Method, found.Token)
            .Select(member => (Outermost(found.Method.DeclaringType!), member))).Distinct()];

    /// <summary>Words between quotation marks, each with the outermost type that holds it.</summary>
    public static IReadOnlyCollection<(Type From, string Words)> Words(Assembly assembly) =>
        [.. Tokens(assembly).Where(found => found.Kind == OperandType.InlineString).Select(found =>
            (Outermost(found.Method.DeclaringType!), found.Method.Module.ResolveString(found.Token))).Distinct()];

    private static IEnumerable<(MethodBase Method, OperandType Kind, int Token)> Tokens(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All))
        let code = method.GetMethodBody()?.GetILAsByteArray()
        where code is not null
        from found in Tokens(code)
        select (method, found.Kind, found.Token);

    private static IEnumerable<(OperandType Kind, int Token)> Tokens(byte[] code)
    {
        for (int at = 0; at < code.Length;)
        {
            short value = code[at++];
            value = value == 0xFE ? unchecked((short)(0xFE00 | code[at++])) : value;
            var kind = Operands[value];
            if (kind is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType
                or OperandType.InlineString)
            {
                yield return (kind, BitConverter.ToInt32(code, at));
            }

            at += kind switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<MemberInfo> Member(MethodBase method, int token)
    {
        var types = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var own = method.IsGenericMethodDefinition ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, types, own) is { } member ? [member] : [];
    }

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }
}
