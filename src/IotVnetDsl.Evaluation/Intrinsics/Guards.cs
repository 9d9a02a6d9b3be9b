using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>.NET's methods that throw where an argument is not as it has to be: <c>ArgumentNullException.ThrowIfNull(name)</c>.</summary>
internal static class Guards
{
    /// <summary>Null where the method is none of them, or it cannot be said whether it throws.</summary>
    public static Value? Call(Compilation compilation, IMethodSymbol method, Arguments arguments, IOperation at)
    {
        if (!method.IsStatic || !method.Name.StartsWith("ThrowIf", StringComparison.Ordinal) || arguments.Count == 0 || method.ContainingType.ContainingNamespace?.ToString() != "System")
            return null;
        var value = arguments[0];
        return (method.ContainingType.Name, method.Name) switch
        {
            ("ArgumentNullException", "ThrowIfNull") => Answered(Equality.Compare(value, Null.Instance), "ArgumentNullException"),
            ("ArgumentException", "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace") => value switch
            {
                Null => Thrown("ArgumentNullException"),
                Scalar { Content: string text } => Answered(Equality.Of(method.Name == "ThrowIfNullOrEmpty" ? text.Length == 0 : string.IsNullOrWhiteSpace(text)), "ArgumentException"),
                _ => null,
            },
            ("ArgumentOutOfRangeException", var name) => Answered(IsOut(name, value, arguments), "ArgumentOutOfRangeException"),
            _ => null,
        };

        Value? Answered(Answer throws, string exception) => throws switch
        {
            Answer.Yes => Thrown(exception),
            Answer.No => Null.Instance,
            _ => null,
        };

        Value? Thrown(string exception) => Exceptions.Thrown(compilation, exception, arguments[arguments.Count - 1], at);
    }

    private static Answer IsOut(string name, Value value, Arguments arguments)
    {
        var zero = value is Scalar { Content: int } ? 0 : value is Scalar { Content: long } ? 0L : value is Scalar { Content: double } ? 0d : value is Scalar { Content: decimal } ? 0m : (object?)null;
        if (zero is null && arguments.Count < 3)
            return Answer.CannotSay;
        return name switch
        {
            // What has a sign is negative, and zero may have one.
            "ThrowIfNegative" or "ThrowIfNegativeOrZero" when value is Scalar { Content: double number } => Equality.Of(BitConverter.DoubleToInt64Bits(number) < 0 || (number == 0 && name == "ThrowIfNegativeOrZero")),
            "ThrowIfNegative" when value is Scalar { Content: 0m } => Answer.CannotSay,
            "ThrowIfNegative" => Is(zero, order => order < 0),
            "ThrowIfZero" => Is(zero, order => order == 0),
            "ThrowIfNegativeOrZero" => Is(zero, order => order <= 0),
            "ThrowIfGreaterThan" => With(order => order > 0),
            "ThrowIfGreaterThanOrEqual" => With(order => order >= 0),
            "ThrowIfLessThan" => With(order => order < 0),
            "ThrowIfLessThanOrEqual" => With(order => order <= 0),
            "ThrowIfEqual" when arguments.Count == 3 => Equality.Compare(value, arguments[1]),
            "ThrowIfNotEqual" when arguments.Count == 3 => Equality.Not(Equality.Compare(value, arguments[1])),
            _ => Answer.CannotSay,
        };

        Answer With(Func<int, bool> isOut) => arguments is { Count: 3 } && arguments[1] is Scalar { Content: var other } ? Is(other, isOut) : Answer.CannotSay;

        Answer Is(object? other, Func<int, bool> isOut) =>
            value is Scalar { Content: int or long or double or decimal or TimeSpan } && other is not null && Orderings.Compare(value, new Scalar(other), comparer: null) is { } order
                ? Equality.Of(isOut(order))
                : Answer.CannotSay;
    }
}
