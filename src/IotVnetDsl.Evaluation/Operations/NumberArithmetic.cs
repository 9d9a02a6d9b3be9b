using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Arithmetic of C#'s numbers and truth values; null where it throws or is not followed.</summary>
internal static class NumberArithmetic
{
    public static object? Compute(BinaryOperatorKind kind, object left, object right, bool isChecked)
    {
        try
        {
            return (left, right) switch
            {
                (int a, int b) => OfInts(kind, a, b, isChecked),
                (long a, int b) when IsShift(kind) => Shift(kind, a, b),
                (uint a, int b) when IsShift(kind) => kind == BinaryOperatorKind.LeftShift ? a << b : a >> b,
                (ulong a, int b) when IsShift(kind) => kind == BinaryOperatorKind.LeftShift ? a << b : a >> b,
                (long a, long b) => OfLongs(kind, a, b, isChecked),
                (uint a, uint b) => OfUnsigned(kind, a, b) is ulong result ? (isChecked ? checked((uint)result) : unchecked((uint)result)) : Unsigned(kind, a, b),
                (ulong a, ulong b) => OfBigUnsigned(kind, a, b, isChecked),
                (byte or sbyte or short or ushort, byte or sbyte or short or ushort) when Ordering(kind, 0) is not null => OfInts(kind, Convert.ToInt32(left, null), Convert.ToInt32(right, null), isChecked),
                (double a, double b) => OfDoubles(kind, a, b),
                (Near or double, Near or double) => OfDoubles(kind, Near.Of(left)!.Value, Near.Of(right)!.Value) switch { double result => new Near(result), bool ordered when Near.AreApart(left, right) => ordered, _ => null },
                (decimal a, decimal b) => OfDecimals(kind, a, b),
                (char a, char b) => OfInts(kind, a, b, isChecked) as bool?,
                (bool a, bool b) => OfBools(kind, a, b),
                _ => null,
            };
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    /// <summary>The exception that whole numbers throw; null where they throw none, or it is not followed.</summary>
    public static string? ThrowsOf(BinaryOperatorKind kind, object left, object right, bool isChecked) => (left, right) switch
    {
        (int or long or uint or ulong, int or long or uint or ulong) when left.GetType() != right.GetType() => null,
        (int or long or uint or ulong, 0 or 0L or 0u or 0ul) when kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder => "DivideByZeroException",
        (int or long or uint or ulong, int or long or uint or ulong) when isChecked && kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply => "OverflowException",
        _ => null,
    };

    private static bool IsShift(BinaryOperatorKind kind) => kind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;

    private static long Shift(BinaryOperatorKind kind, long value, int count) => kind switch
    {
        BinaryOperatorKind.LeftShift => value << count,
        BinaryOperatorKind.RightShift => value >> count,
        _ => (long)((ulong)value >> count),
    };

    // Computed in a wider type, so that what leaves the range is seen; below zero it wraps as in the narrower one.
    private static object? OfUnsigned(BinaryOperatorKind kind, uint left, uint right) => kind switch
    {
        BinaryOperatorKind.Add => (ulong)left + right,
        BinaryOperatorKind.Subtract => unchecked((ulong)((long)left - right)),
        BinaryOperatorKind.Multiply => (ulong)left * right,
        _ => null,
    };

    private static object? Unsigned(BinaryOperatorKind kind, uint left, uint right) => kind switch
    {
        BinaryOperatorKind.Divide => left / right,
        BinaryOperatorKind.Remainder => left % right,
        BinaryOperatorKind.And => left & right,
        BinaryOperatorKind.Or => left | right,
        BinaryOperatorKind.ExclusiveOr => left ^ right,
        _ => Ordering(kind, left.CompareTo(right)),
    };

    private static object? OfBigUnsigned(BinaryOperatorKind kind, ulong left, ulong right, bool isChecked) => kind switch
    {
        BinaryOperatorKind.Add => isChecked ? checked(left + right) : unchecked(left + right),
        BinaryOperatorKind.Subtract => isChecked ? checked(left - right) : unchecked(left - right),
        BinaryOperatorKind.Multiply => isChecked ? checked(left * right) : unchecked(left * right),
        BinaryOperatorKind.Divide => left / right,
        BinaryOperatorKind.Remainder => left % right,
        BinaryOperatorKind.And => left & right,
        BinaryOperatorKind.Or => left | right,
        BinaryOperatorKind.ExclusiveOr => left ^ right,
        _ => Ordering(kind, left.CompareTo(right)),
    };

    private static object? OfInts(BinaryOperatorKind kind, int left, int right, bool isChecked) => kind switch
    {
        BinaryOperatorKind.LeftShift => left << right,
        BinaryOperatorKind.RightShift => left >> right,
        BinaryOperatorKind.UnsignedRightShift => (int)((uint)left >> right),
        // int.MinValue / -1 throws, whatever the context.
        BinaryOperatorKind.Divide => left / right,
        BinaryOperatorKind.Remainder => left % right,
        _ => OfLongs(kind, left, right, isChecked) is long result ? (isChecked ? checked((int)result) : unchecked((int)result)) : OfLongs(kind, left, right, isChecked),
    };

    private static object? OfLongs(BinaryOperatorKind kind, long left, long right, bool isChecked) => kind switch
    {
        BinaryOperatorKind.Add => isChecked ? checked(left + right) : unchecked(left + right),
        BinaryOperatorKind.Subtract => isChecked ? checked(left - right) : unchecked(left - right),
        BinaryOperatorKind.Multiply => isChecked ? checked(left * right) : unchecked(left * right),
        BinaryOperatorKind.Divide => left / right,
        BinaryOperatorKind.Remainder => left % right,
        BinaryOperatorKind.And => left & right,
        BinaryOperatorKind.Or => left | right,
        BinaryOperatorKind.ExclusiveOr => left ^ right,
        _ => Ordering(kind, left.CompareTo(right)),
    };

    private static object? OfDoubles(BinaryOperatorKind kind, double left, double right) => kind switch
    {
        BinaryOperatorKind.Add => left + right,
        BinaryOperatorKind.Subtract => left - right,
        BinaryOperatorKind.Multiply => left * right,
        BinaryOperatorKind.Divide => left / right,
        BinaryOperatorKind.Remainder => left % right,
        _ when double.IsNaN(left) || double.IsNaN(right) => null,
        _ => Ordering(kind, left.CompareTo(right)),
    };

    private static object? OfDecimals(BinaryOperatorKind kind, decimal left, decimal right) => kind switch
    {
        BinaryOperatorKind.Add => left + right,
        BinaryOperatorKind.Subtract => left - right,
        BinaryOperatorKind.Multiply => left * right,
        BinaryOperatorKind.Divide => left / right,
        BinaryOperatorKind.Remainder => left % right,
        _ => Ordering(kind, left.CompareTo(right)),
    };

    private static object? OfBools(BinaryOperatorKind kind, bool left, bool right) => kind switch
    {
        BinaryOperatorKind.And => left & right,
        BinaryOperatorKind.Or => left | right,
        BinaryOperatorKind.ExclusiveOr => left ^ right,
        _ => null,
    };

    /// <summary>What an operator that orders says of two that compare so; null for any other.</summary>
    public static object? Ordering(BinaryOperatorKind kind, int order) => kind switch
    {
        BinaryOperatorKind.LessThan => order < 0,
        BinaryOperatorKind.LessThanOrEqual => order <= 0,
        BinaryOperatorKind.GreaterThan => order > 0,
        BinaryOperatorKind.GreaterThanOrEqual => order >= 0,
        _ => null,
    };
}
