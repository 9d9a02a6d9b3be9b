using System.Globalization;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Members of .NET that always give the same result: text, numbers, durations, collections.</summary>
internal static class PureFunctions
{
    public static Value? Call(Interpreter interpreter, IMethodSymbol method, Value? receiver, Arguments arguments, IOperation at, Frame frame)
    {
        if (QueryOperators.Call(interpreter, method, receiver, arguments, at, frame) is { } result)
            return result;

        var name = method.MethodKind == MethodKind.BuiltinOperator ? method.Name : $"{method.ContainingType.Name}.{method.Name}";
        switch (name)
        {
            case "String.Concat" when arguments.Count > 1 || arguments.Values.All(value => value is not (Sequence or MutableCollection)):
                return Text.Concat(arguments.Values, at, interpreter, frame);
            case "String.Concat" when arguments.Count == 1:
                return Join(interpreter, Arguments.Of(new Scalar(""), arguments[0]), at, frame);
            case "String.Join" when arguments.Count == 2:
                return Join(interpreter, arguments, at, frame);
            case "String.Format" when Text.Format(interpreter, method, arguments, at, frame) is { } formatted:
                return formatted;
            case "String.Create" when arguments.Count == 2 && arguments[0] is Token { Name: "CultureInfo.InvariantCulture" }:
            case "FormattableString.Invariant":
                return arguments[arguments.Count - 1];
        }

        if (method.Name == "ToString" && receiver is not null && TextFunctions.FormatOf(arguments) is { } format)
            return Text.Of(receiver, format, at, interpreter, frame, out var reason) is { } text ? new Scalar(text) : reason;
        if (method.Name == "Equals" && arguments.Count == 1 && !method.IsStatic && receiver is not null)
            return Conditions.ValueOf(Equality.Compare(receiver, arguments[0]), () => Unknown.At(at, "compares what is not known"));
        if (method.ContainingType.SpecialType == SpecialType.System_Enum && EnumFunctions.Call(method, arguments) is { } ofEnum)
            return ofEnum;
        if (method.Name == "TryParse" && arguments.Count == 2)
            return TryParse(name, arguments);
        if (arguments.TryUnknown(out var unknown))
            return IsFollowed(name) ? unknown : null;
        return Invoke(name, receiver, arguments, at);
    }

    /// <summary>Runs a function on simple values; null where it is not one of ours or gets something else.</summary>
    public static Value? Invoke(string name, Value? receiver, Arguments arguments, IOperation at)
    {
        if (Find(name) is not { } function || (receiver is not null && !TryContent(receiver, out _)))
            return null;

        var contents = new object?[arguments.Count];
        for (var index = 0; index < contents.Length; index++)
        {
            if (!TryContent(arguments[index], out contents[index]))
                return null;
        }

        object? self = null;
        if (receiver is not null)
            TryContent(receiver, out self);
        try
        {
            return function(self, contents) switch
            {
                null => null,
                Value value => value,
                var result => new Scalar(result),
            };
        }
        catch (Exception thrown) when (thrown is ArgumentException or ArithmeticException or FormatException or IndexOutOfRangeException)
        {
            return Unknown.Thrown(at, $"throws {thrown.GetType().Name}");
        }
    }

    public static Value Property(Interpreter interpreter, IPropertySymbol property, Value receiver, Arguments arguments, IOperation at, Frame frame)
    {
        if (receiver is Sequence { Key: { } groupKey } && property.Name == "Key")
            return groupKey;
        if (receiver is TupleOf { Items: [var key, var value] } && property.Name is "Key" or "Value")
            return property.Name == "Key" ? key : value;
        if (CollectionKinds.Of(receiver) == CollectionKind.Dictionary && Sequences.Of(receiver, frame.State) is { } entries
            && Dictionaries.Property(entries, property, arguments, at) is { } ofDictionary)
        {
            return ofDictionary;
        }

        if (property.IsIndexer && arguments.Count == 1 && IsByPosition(property))
            return Sequences.ElementAt(receiver, arguments[0], at, frame);
        if (property.Name is "Length" or "Count" && Sequences.Of(receiver, frame.State) is { } sequence)
            return sequence.Open is { } open ? open : new Scalar(sequence.Items.Length);
        if (property.Name is "IsEmpty" or "IsDefaultOrEmpty" && receiver is Sequence { Open: null } items)
            return Scalar.Of(items.Items.IsEmpty);
        return Invoke($"{property.ContainingType.Name}.{property.Name}", receiver, Arguments.None, at)
            ?? receiver as Unknown
            ?? Unknown.At(at, Reasons.Calls(property));
    }

    /// <summary>A static field or property; null where it is not followed.</summary>
    public static Value? StaticMember(ISymbol member) => $"{member.ContainingType?.Name}.{member.Name}" switch
    {
        "String.Empty" => new Scalar(""),
        "Guid.Empty" => new Scalar(Guid.Empty),
        "TimeSpan.Zero" => new Scalar(TimeSpan.Zero),
        "TimeSpan.MaxValue" => new Scalar(TimeSpan.MaxValue),
        "TimeSpan.MinValue" => new Scalar(TimeSpan.MinValue),
        "ImmutableArray.Empty" or "ImmutableList.Empty" => new Sequence(member.ContainingType, []),
        "StringComparer.Ordinal" or "StringComparer.OrdinalIgnoreCase" or "CultureInfo.InvariantCulture" => new Token($"{member.ContainingType!.Name}.{member.Name}"),
        _ => null,
    };

    private static bool IsByPosition(IPropertySymbol indexer) => indexer.Parameters is [{ Type.SpecialType: SpecialType.System_Int32 }]
        && indexer.ContainingType.Name is var owner && !owner.Contains("Dictionary") && !owner.Contains("Lookup");

    private static bool IsFollowed(string name) => Find(name) is not null;

    private static Func<object?, object?[], object?>? Find(string name) =>
        TextFunctions.All.TryGetValue(name, out var text) ? text
        : NumberFunctions.All.TryGetValue(name, out var number) ? number
        : NetFunctions.All.TryGetValue(name, out var net) ? net
        : null;

    private static bool TryContent(Value value, out object? content)
    {
        content = value switch
        {
            Scalar scalar => scalar.Content,
            EnumMember { Type.Name: "StringComparison", Constant: int comparison } => (StringComparison)comparison,
            EnumMember { Type.Name: "StringSplitOptions", Constant: int options } => (StringSplitOptions)options,
            Token token => token,
            _ => null,
        };
        return content is not null || value is Null;
    }

    // What surely is one, or surely is none.
    private static Value? TryParse(string name, Arguments arguments)
    {
        if (arguments[0] is not (Null or Scalar { Content: string }))
            return arguments[0] as Unknown;
        var text = (arguments[0] as Scalar)?.Content as string ?? "";
        var isNone = text.Length == 0 || text.Any(character => character is >= 'g' and <= 's' or '/');
        Value? parsed = name switch
        {
            "Int32.TryParse" when NumberFunctions.IsDigits(text) => new Scalar(int.Parse(text, CultureInfo.InvariantCulture)),
            "Int32.TryParse" when isNone => new Scalar(0),
            "Boolean.TryParse" => new Scalar(bool.TryParse(text, out var flag) && flag),
            _ => null,
        };
        if (parsed is null)
            return null;
        arguments.Give(1, parsed);
        return Scalar.Of(name == "Boolean.TryParse" ? bool.TryParse(text, out _) : !isNone);
    }

    /// <summary>The text of all items, with a separator between them.</summary>
    public static Value Join(Interpreter interpreter, Arguments arguments, IOperation at, Frame frame)
    {
        if (Text.Of(arguments[0], null, at, interpreter, frame, out var reason) is not { } separator)
            return reason!;
        if (Sequences.Of(arguments[1], frame.State) is not { } sequence || arguments[1] is Scalar)
            return arguments[1] as Unknown ?? Unknown.At(at, "joins a collection that is not known");
        if (sequence.Open is { } open)
            return open;

        var parts = new List<string>();
        var length = 0;
        foreach (var item in sequence.Values)
        {
            if (Text.Of(item, null, at, interpreter, frame, out reason) is not { } part)
                return reason!;
            parts.Add(part);
            length += part.Length + separator.Length;
            if (length > Interpreter.LongestText)
                return Unknown.At(at, "is too long a text to evaluate");
        }

        return new Scalar(string.Join(separator, parts));
    }
}
