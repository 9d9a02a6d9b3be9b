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
            return method.TypeArguments.IsEmpty && arguments.Count > 0 && arguments[0] is TypeItself { Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } given } ? OfGiven(method, given, arguments) : null;
        return (method.Name, arguments.Count) switch
        {
            ("GetValues", 0) => Members(type) is { } members ? Items(members.Select(member => Constants.Of(member.ConstantValue, type))) : null,
            ("GetNames", 0) => Members(type) is { } members ? Items(members.Select(member => new Scalar(member.Name))) : null,
            ("Parse", 1) when arguments[0] is Scalar { Content: string name } => Parsed(type, name, StringComparison.Ordinal),
            ("Parse", 2) when arguments[0] is Scalar { Content: string name } && arguments[1] is Scalar { Content: bool ignoresCase } => Parsed(type, name, How(ignoresCase)),
            ("TryParse", 2) when arguments[0] is Scalar { Content: string name } => Tried(type, name, StringComparison.Ordinal, arguments),
            ("TryParse", 3) when arguments[0] is Scalar { Content: string name } && arguments[1] is Scalar { Content: bool ignoresCase } => Tried(type, name, How(ignoresCase), arguments),
            ("GetName", 1) when arguments[0] is EnumMember member => Members(type) is null ? null : member.Name is { } called ? new Scalar(called) : Null.Instance,
            ("IsDefined", 1) when arguments[0] is EnumMember member => Scalar.Of(member.Name is not null),
            _ => null,
        };
    }

    // The older forms, which are given the type.
    private static Value? OfGiven(IMethodSymbol method, INamedTypeSymbol type, Interpretation.Arguments arguments) => (method.Name, arguments.Count) switch
    {
        ("GetValues", 1) => Members(type) is { } members ? Items(members.Select(member => Constants.Of(member.ConstantValue, type))) : null,
        ("GetNames", 1) => Members(type) is { } members ? Items(members.Select(member => new Scalar(member.Name))) : null,
        ("IsDefined", 2) when arguments[1] is EnumMember member => Scalar.Of(member.Name is not null),
        ("IsDefined", 2) when arguments[1] is Scalar { Content: string name } => Scalar.Of(Named(type, name, StringComparison.Ordinal) is not null),
        _ => null,
    };

    private static StringComparison How(bool ignoresCase) => ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static Value? Parsed(INamedTypeSymbol type, string text, StringComparison how)
    {
        // A number is taken as it is, whether a member has it or not.
        if (text.Length is > 0 and < 4 && text.All(digit => digit is >= '0' and <= '9') && int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is <= 127 and var number)
            return OfBits(type, (ulong)number);
        ulong bits = 0;
        foreach (var name in text.Split(','))
        {
            if (Named(type, name.Trim(), how) is not EnumMember member)
                return null;
            bits |= Bits(member.Constant);
        }

        return OfBits(type, bits);
    }

    // Letters that begin no number, and name nothing, are surely none of its.
    private static Scalar? Tried(INamedTypeSymbol type, string text, StringComparison how, Interpretation.Arguments arguments)
    {
        var member = Parsed(type, text, how);
        if (member is null && !text.Split(',').Any(name => name.Trim() is [>= 'A' and <= 'Z' or >= 'a' and <= 'z' or '_', ..] && NamesOf(type, name.Trim()) == 0))
            return null;
        arguments.Give(arguments.Count - 1, member ?? OfBits(type, 0) ?? new Unknown("is set by the call", default));
        return Scalar.Of(member is not null);
    }

    private static int NamesOf(INamedTypeSymbol type, string name) => type.GetMembers().OfType<IFieldSymbol>().Count(field => field.HasConstantValue && string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase));

    private static Value? OfBits(INamedTypeSymbol type, ulong bits) => type.EnumUnderlyingType is { } number && Operations.Numbers.Convert(bits, number, isChecked: false) is { } constant ? Constants.Of(constant, type) : null;

    /// <summary>Its number in hexadecimal digits, as many as its type has.</summary>
    public static string? Hexadecimal(EnumMember value) => value.Constant switch
    {
        byte or sbyte => (Bits(value.Constant) & 0xFF).ToString("X2", null),
        short or ushort => (Bits(value.Constant) & 0xFFFF).ToString("X4", null),
        int or uint => (Bits(value.Constant) & 0xFFFF_FFFF).ToString("X8", null),
        long or ulong => Bits(value.Constant).ToString("X16", null),
        _ => null,
    };

    /// <summary>The number behind a member; anything else as it is.</summary>
    public static Value Number(Value value) => value is EnumMember member ? new Scalar(member.Constant) : value;

    // By value, as unsigned numbers; null where two have one value, whose order is nowhere said.
    private static List<IFieldSymbol>? Members(INamedTypeSymbol type)
    {
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).OrderBy(Unsigned).ToList();
        return members.Select(Unsigned).Distinct().Count() == members.Count ? members : null;
    }

    /// <summary>The names of a combination of flags, as .NET writes them, or the number where they do not make it up; null where that is not followed.</summary>
    public static string? NamesOf(EnumMember value)
    {
        if (Members(value.Type) is not { } members)
            return null;
        var number = ((IFormattable)value.Constant).ToString("D", System.Globalization.CultureInfo.InvariantCulture);
        if (value.Type.GetAttributes().All(attribute => attribute.AttributeClass?.Name != "FlagsAttribute"))
            return number;
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

        return rest == 0 && names.Count > 0 ? string.Join(", ", names) : number;
    }

    private static ulong Unsigned(IFieldSymbol member) => Bits(member.ConstantValue!);

    private static ulong Bits(object constant) => constant is ulong number ? number : unchecked((ulong)Convert.ToInt64(constant, null));

    private static Value? Named(INamedTypeSymbol type, string name, StringComparison how) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && string.Equals(field.Name, name, how)).ToList() is [var only]
            ? Constants.Of(only.ConstantValue, type)
            : null;

    private static Sequence Items(IEnumerable<Value> values) => new(null, [.. values.Select(value => new Slot(value, default))]);
}
