using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>What can be asked of an enum type.</summary>
internal static class EnumFunctions
{
    /// <summary>Null where the method is not followed.</summary>
    public static Value? Call(IMethodSymbol method, Value? receiver, Interpretation.Arguments arguments)
    {
        if (method.Name == "HasFlag" && arguments.Count == 1)
        {
            return receiver is EnumMember held && arguments[0] is EnumMember asked && SymbolEqualityComparer.Default.Equals(held.Type, asked.Type)
                ? Scalar.Of((Bits(held.Constant) & Bits(asked.Constant)) == Bits(asked.Constant))
                : null;
        }

        if (method.TypeArguments is not [INamedTypeSymbol { TypeKind: TypeKind.Enum } type])
            return null;
        return (method.Name, arguments.Count) switch
        {
            ("GetValues", 0) => Members(type) is { } members ? Items(members.Select(member => Constants.Of(member.ConstantValue, type))) : null,
            ("GetNames", 0) => Members(type) is { } members ? Items(members.Select(member => new Scalar(member.Name))) : null,
            ("Parse", 1) when arguments[0] is Scalar { Content: string name } => Named(type, name, StringComparison.Ordinal),
            ("Parse", 2) when arguments is { Count: 2 } && arguments[0] is Scalar { Content: string name } && arguments[1] is Scalar { Content: true } =>
                Named(type, name, StringComparison.OrdinalIgnoreCase),
            ("TryParse", 2) when arguments[0] is Scalar { Content: string name } && Named(type, name, StringComparison.Ordinal) is { } member => Given(arguments, 1, member),
            ("TryParse", 3) when arguments[0] is Scalar { Content: string name } && arguments[1] is Scalar { Content: true }
                && Named(type, name, StringComparison.OrdinalIgnoreCase) is { } member => Given(arguments, 2, member),
            ("GetName", 1) when arguments[0] is EnumMember { Name: { } called } => new Scalar(called),
            ("IsDefined", 1) when arguments[0] is EnumMember member => Scalar.Of(member.Name is not null),
            _ => null,
        };
    }

    /// <summary>The number behind a member; anything else as it is.</summary>
    public static Value Number(Value value) => value is EnumMember member ? new Scalar(member.Constant) : value;

    // By value, as unsigned numbers; null where two have one value, whose order is nowhere said.
    private static List<IFieldSymbol>? Members(INamedTypeSymbol type)
    {
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).OrderBy(Unsigned).ToList();
        return members.Select(Unsigned).Distinct().Count() == members.Count ? members : null;
    }

    /// <summary>The names of a combination of flags, as .NET writes them; null where it would write a number, or where that is not followed.</summary>
    public static string? NamesOf(EnumMember value)
    {
        if (value.Type.GetAttributes().All(attribute => attribute.AttributeClass?.Name != "FlagsAttribute") || Members(value.Type) is not { } members)
            return null;
        var rest = Bits(value.Constant);
        var names = new List<string>();
        foreach (var member in Enumerable.Reverse(members))
        {
            var bits = Unsigned(member);
            if (bits == 0 || (rest & bits) != bits)
                continue;
            rest &= ~bits;
            names.Insert(0, member.Name);
        }

        return rest == 0 && names.Count > 0 ? string.Join(", ", names) : null;
    }

    private static ulong Unsigned(IFieldSymbol member) => Bits(member.ConstantValue!);

    private static ulong Bits(object constant) => constant is ulong number ? number : unchecked((ulong)Convert.ToInt64(constant, null));

    private static Value? Named(INamedTypeSymbol type, string name, StringComparison how) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && string.Equals(field.Name, name, how)).ToList() is [var only]
            ? Constants.Of(only.ConstantValue, type)
            : null;

    private static Scalar Given(Interpretation.Arguments arguments, int ordinal, Value member)
    {
        arguments.Give(ordinal, member);
        return Scalar.True;
    }

    private static Sequence Items(IEnumerable<Value> values) => new(null, [.. values.Select(value => new Slot(value, default))]);
}
