using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>C#'s numeric types and the conversions between them.</summary>
internal static class Numbers
{
    /// <summary>The type's place among the numeric types; null for all others.</summary>
    public static SpecialType? TypeOf(ITypeSymbol? type) => type?.SpecialType is
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
        or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
        or SpecialType.System_Char or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_Single
        ? type.SpecialType
        : null;

    public static bool IsNumber(object value) =>
        value is sbyte or byte or short or ushort or int or uint or long or ulong or char or double or decimal or Near;

    /// <summary>The number as the target type holds it; null where that throws, or differs between runtimes.</summary>
    public static object? Convert(object value, ITypeSymbol target, bool isChecked)
    {
        try
        {
            return value switch
            {
                Near number => target.SpecialType == SpecialType.System_Double ? number : target.SpecialType != SpecialType.System_Decimal && number.Rounded(Math.Truncate) is { } whole ? FromDouble(whole, target.SpecialType) : null,
                double number => FromDouble(number, target.SpecialType),
                decimal number => FromDecimal(number, target.SpecialType),
                ulong number when target.SpecialType == SpecialType.System_Decimal => (decimal)number,
                ulong number when target.SpecialType == SpecialType.System_UInt64 => number,
                ulong number => isChecked || number > long.MaxValue ? FromLong(checked((long)number), target.SpecialType, isChecked) : FromLong((long)number, target.SpecialType, isChecked),
                char character => FromLong(character, target.SpecialType, isChecked),
                IConvertible number => FromLong(number.ToInt64(null), target.SpecialType, isChecked),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? FromLong(long value, SpecialType target, bool isChecked) => target switch
    {
        SpecialType.System_SByte => isChecked ? checked((sbyte)value) : unchecked((sbyte)value),
        SpecialType.System_Byte => isChecked ? checked((byte)value) : unchecked((byte)value),
        SpecialType.System_Int16 => isChecked ? checked((short)value) : unchecked((short)value),
        SpecialType.System_UInt16 => isChecked ? checked((ushort)value) : unchecked((ushort)value),
        SpecialType.System_Int32 => isChecked ? checked((int)value) : unchecked((int)value),
        SpecialType.System_UInt32 => isChecked ? checked((uint)value) : unchecked((uint)value),
        SpecialType.System_Int64 => value,
        SpecialType.System_UInt64 => isChecked ? checked((ulong)value) : unchecked((ulong)value),
        SpecialType.System_Char => isChecked ? checked((char)value) : unchecked((char)value),
        SpecialType.System_Double => (double)value,
        SpecialType.System_Decimal => (decimal)value,
        _ => null,
    };

    // Out of range the result of a cast from floating point differs between processors.
    private static object? FromDouble(double value, SpecialType target) => target switch
    {
        SpecialType.System_Double => value,
        SpecialType.System_Decimal => value == Math.Floor(value) && Math.Abs(value) < 1e15 ? (decimal)value : null,
        _ when double.IsNaN(value) || Math.Abs(value) > int.MaxValue => null,
        _ => FromLong((long)value, target, isChecked: true),
    };

    private static object? FromDecimal(decimal value, SpecialType target) => target switch
    {
        SpecialType.System_Decimal => value,
        SpecialType.System_Double => (double)value,
        _ => FromLong((long)value, target, isChecked: true),
    };
}
