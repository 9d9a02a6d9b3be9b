using System.Globalization;
using System.Numerics;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Functions of numbers and durations.</summary>
internal static class NumberFunctions
{
    public static Dictionary<string, Func<object?, object?[], object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["BigInteger.op_Implicit"] = (_, arguments) => arguments is [int number] ? new BigInteger(number) : arguments is [long more] ? new BigInteger(more) : null,
        ["BigInteger.Pow"] = (_, arguments) => arguments is [BigInteger number, int and >= 0 and <= 128 and var power] && BigInteger.Abs(number) < ulong.MaxValue ? BigInteger.Pow(number, power) : null,
        ["Math.Min"] = (_, arguments) => Pick(arguments, order => order <= 0),
        ["Math.Max"] = (_, arguments) => Pick(arguments, order => order >= 0),
        ["Math.Round"] = (_, arguments) => arguments switch
        {
            [Near near] => near.Rounded(Math.Round),
            [double number] => Math.Round(number),
            [double number, MidpointRounding how and (MidpointRounding.AwayFromZero or MidpointRounding.ToEven)] => Math.Round(number, how),
            [double number, int and >= 0 and <= 6 and var digits, ..] when arguments.Length == 2 || arguments[2] is MidpointRounding.AwayFromZero or MidpointRounding.ToEven => IsAwayFromHalf(number, digits) ? Math.Round(number, digits) : null,
            [decimal number] => Math.Round(number),
            [decimal number, int digits] => Math.Round(number, digits),
            [decimal number, MidpointRounding how and (MidpointRounding.AwayFromZero or MidpointRounding.ToEven)] => Math.Round(number, how),
            [decimal number, int digits, MidpointRounding how and (MidpointRounding.AwayFromZero or MidpointRounding.ToEven)] => Math.Round(number, digits, how),
            _ => null,
        },
        ["Math.Floor"] = (_, arguments) => arguments switch { [Near near] => near.Rounded(Math.Floor), [double number] => Math.Floor(number), [decimal number] => Math.Floor(number), _ => null },
        ["Math.Ceiling"] = (_, arguments) => arguments switch { [Near near] => near.Rounded(Math.Ceiling), [double number] => Math.Ceiling(number), [decimal number] => Math.Ceiling(number), _ => null },
        ["Math.Pow"] = (_, arguments) => arguments is [double number, double power] && Math.Pow(number, power) is var result
            && number == Math.Floor(number) && power == Math.Floor(power) && power >= 0 && Math.Abs(result) < 1e15 ? result : null,
        ["Math.Sign"] = (_, arguments) => arguments switch { [int number] => Math.Sign(number), [long number] => Math.Sign(number), [double number] when !double.IsNaN(number) => Math.Sign(number), [decimal number] => Math.Sign(number), _ => null },
        ["Math.Abs"] = (_, arguments) => arguments switch { [int number] => Math.Abs(number), [long number] => Math.Abs(number), [double number] => Math.Abs(number), [decimal number] => Math.Abs(number), _ => null },
        ["Math.Clamp"] = (_, arguments) => arguments is [_, IComparable low, _] && Pick([arguments[1], arguments[2]], order => order <= 0) is { } lowest && low.CompareTo(lowest) == 0 && Pick([arguments[0], arguments[2]], order => order <= 0) is { } capped
            ? Pick([capped, low], order => order >= 0)
            : null,
        ["Math.Cbrt"] = (_, arguments) => arguments is [double and >= 0 and var number] ? new Near(Math.Pow(number, 1 / 3.0)) : null,
        ["Math.Truncate"] = (_, arguments) => arguments switch { [Near near] => near.Rounded(Math.Truncate), [double number] => Math.Truncate(number), [decimal number] => Math.Truncate(number), _ => null },
        ["Math.Sqrt"] = (_, arguments) => arguments is [double number] && number >= 0 ? Math.Sqrt(number) : null,
        ["Math.Log2"] = (_, arguments) => arguments is [double number and > 0] ? PowerOfTwo(number) is { } power ? (double)power : new Near(Math.Log(number, 2)) : null,
        ["Math.Log"] = (_, arguments) => arguments switch { [double number and > 0] => new Near(Math.Log(number)), [double number and > 0, double basis and > 1] => new Near(Math.Log(number, basis)), _ => null },
        ["Math.Log10"] = (_, arguments) => arguments is [double number and > 0] ? new Near(Math.Log10(number)) : null,
        ["Math.DivRem"] = (_, arguments) => arguments is [int number, int divisor]
            ? new TupleOf([new Scalar(number / divisor), new Scalar(number % divisor)])
            : arguments is [long big, long by] ? new TupleOf([new Scalar(big / by), new Scalar(big % by)]) : null,
        ["UInt32.Log2"] = (_, arguments) => arguments is [uint and > 0 and var number] ? (uint)(Bits(number).Length - 1) : null,
        ["Int32.Log2"] = (_, arguments) => arguments is [int and > 0 and var number] ? Bits((uint)number).Length - 1 : null,
        ["Int32.PopCount"] = (_, arguments) => arguments is [int number] ? Ones(unchecked((uint)number)) : null,
        ["Int32.IsPow2"] = (_, arguments) => arguments is [int number] ? number > 0 && (number & (number - 1)) == 0 : null,
        ["UInt32.IsPow2"] = (_, arguments) => arguments is [uint number] ? number > 0 && (number & (number - 1)) == 0 : null,
        ["Int32.IsEvenInteger"] = (_, arguments) => arguments is [int number] ? number % 2 == 0 : null,
        ["Int32.IsOddInteger"] = (_, arguments) => arguments is [int number] ? number % 2 != 0 : null,
        ["BitOperations.RoundUpToPowerOf2"] = (_, arguments) => arguments is [uint and > 0 and <= 1u << 31 and var number] ? number == 1u << (Bits(number).Length - 1) ? number : 1u << Bits(number).Length : null,
        ["BitOperations.RotateLeft"] = (_, arguments) => arguments is [uint number, int by] ? Rotated(number, by) : null,
        ["BitOperations.RotateRight"] = (_, arguments) => arguments is [uint number, int by] ? Rotated(number, -by) : null,
        ["UInt32.RotateLeft"] = (_, arguments) => arguments is [uint number, int by] ? Rotated(number, by) : null,
        ["UInt32.RotateRight"] = (_, arguments) => arguments is [uint number, int by] ? Rotated(number, -by) : null,
        ["BitOperations.Log2"] = (_, arguments) => arguments switch { [uint and > 0 and var number] => Bits(number).Length - 1, [ulong and > 0 and var number] => LongBits(number).Length - 1, _ => null },
        ["BitOperations.PopCount"] = (_, arguments) => arguments switch { [uint number] => Ones(number), [ulong number] => LongBits(number).Count(digit => digit == '1'), _ => null },
        ["UInt64.PopCount"] = (_, arguments) => arguments is [ulong number] ? (ulong)LongBits(number).Count(digit => digit == '1') : null,
        ["UInt16.PopCount"] = (_, arguments) => arguments is [ushort number] ? (ushort)Ones(number) : null,
        ["Byte.PopCount"] = (_, arguments) => arguments is [byte number] ? (byte)Ones(number) : null,
        ["UInt32.PopCount"] = (_, arguments) => arguments is [uint number] ? (uint)Ones(number) : null,
        ["UInt32.LeadingZeroCount"] = (_, arguments) => arguments is [uint number] ? (uint)(32 - Bits(number).Length) : null,
        ["UInt32.TrailingZeroCount"] = (_, arguments) => arguments is [uint number] ? (uint)TrailingZeros(number) : null,
        ["BitOperations.LeadingZeroCount"] = (_, arguments) => arguments switch { [uint number] => 32 - Bits(number).Length, [ulong number] => 64 - LongBits(number).Length, _ => null },
        ["BitOperations.TrailingZeroCount"] = (_, arguments) => arguments switch
        {
            [int number] => TrailingZeros((uint)number),
            [uint number] => TrailingZeros(number),
            [long number] => LongTrailingZeros((ulong)number),
            [ulong number] => LongTrailingZeros(number),
            _ => null,
        },
        ["BitOperations.IsPow2"] = (_, arguments) => arguments switch { [int number] => number > 0 && (number & (number - 1)) == 0, [uint number] => number > 0 && (number & (number - 1)) == 0, _ => null },
        ["TimeSpan.new"] = (_, arguments) => arguments switch
        {
            [long ticks] => new TimeSpan(ticks),
            [int hours, int minutes, int seconds] => new TimeSpan(hours, minutes, seconds),
            [int days, int hours, int minutes, int seconds] => new TimeSpan(days, hours, minutes, seconds),
            [int days, int hours, int minutes, int seconds, int milliseconds] => new TimeSpan(days, hours, minutes, seconds, milliseconds),
            _ => null,
        },
        ["TimeSpan.FromDays"] = (_, arguments) => From(arguments, TimeSpan.TicksPerDay),
        ["TimeSpan.FromHours"] = (_, arguments) => From(arguments, TimeSpan.TicksPerHour),
        ["TimeSpan.FromMinutes"] = (_, arguments) => From(arguments, TimeSpan.TicksPerMinute),
        ["TimeSpan.FromSeconds"] = (_, arguments) => From(arguments, TimeSpan.TicksPerSecond),
        ["TimeSpan.FromMilliseconds"] = (_, arguments) => From(arguments, TimeSpan.TicksPerMillisecond),
        ["TimeSpan.FromTicks"] = (_, arguments) => arguments is [long ticks] ? new TimeSpan(ticks) : null,
        ["TimeSpan.Parse"] = (_, arguments) => arguments is [string text] && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var duration) ? duration : null,
        ["TimeSpan.Multiply"] = (self, arguments) => (self, arguments) is (TimeSpan duration, [double factor]) ? Times(duration, factor) : null,
        ["TimeSpan.Add"] = (self, arguments) => (self, arguments) is (TimeSpan duration, [TimeSpan other]) ? duration.Add(other) : null,
        ["TimeSpan.Subtract"] = (self, arguments) => (self, arguments) is (TimeSpan duration, [TimeSpan other]) ? duration.Subtract(other) : null,
        ["TimeSpan.Negate"] = (self, _) => self is TimeSpan duration ? duration.Negate() : null,
        ["TimeSpan.Days"] = (self, _) => self is TimeSpan duration ? duration.Days : null,
        ["TimeSpan.Hours"] = (self, _) => self is TimeSpan duration ? duration.Hours : null,
        ["TimeSpan.Minutes"] = (self, _) => self is TimeSpan duration ? duration.Minutes : null,
        ["TimeSpan.Seconds"] = (self, _) => self is TimeSpan duration ? duration.Seconds : null,
        ["TimeSpan.Milliseconds"] = (self, _) => self is TimeSpan duration ? duration.Milliseconds : null,
        ["TimeSpan.Ticks"] = (self, _) => self is TimeSpan duration ? duration.Ticks : null,
        ["TimeSpan.TotalDays"] = (self, _) => self is TimeSpan duration ? Whole(duration, TimeSpan.TicksPerDay) : null,
        ["TimeSpan.TotalHours"] = (self, _) => self is TimeSpan duration ? Whole(duration, TimeSpan.TicksPerHour) : null,
        ["TimeSpan.TotalMinutes"] = (self, _) => self is TimeSpan duration ? Whole(duration, TimeSpan.TicksPerMinute) : null,
        ["TimeSpan.TotalSeconds"] = (self, _) => self is TimeSpan duration ? Whole(duration, TimeSpan.TicksPerSecond) : null,
    };

    // Two of one type, as the compiler has converted them.
    private static object? Pick(object?[] arguments, Func<int, bool> isFirst) =>
        arguments is [int or long or uint or ulong or byte or short or ushort or decimal or double and not double.NaN, IComparable other] && arguments[0]!.GetType() == other.GetType() && other is not double.NaN
            ? isFirst(((IComparable)arguments[0]!).CompareTo(other)) ? arguments[0] : other
            : null;

    private static uint Rotated(uint number, int by) => (number << (by & 31)) | (number >> (-by & 31));

    private static int Ones(uint number) => Bits(number).Count(digit => digit == '1');

    private static string LongBits(ulong number) => number == 0 ? "" : Convert.ToString((long)number, 2);

    private static int LongTrailingZeros(ulong number) => number == 0 ? 64 : LongBits(number).Length - 1 - LongBits(number).LastIndexOf('1');

    private static bool IsAwayFromHalf(double number, int digits) =>
        Math.Abs(number) < 1e9 && Math.Abs(number) * Math.Pow(10, digits) is var scaled && Math.Abs(scaled - Math.Floor(scaled) - 0.5) > 1e-6;

    private static string Bits(uint number) => number == 0 ? "" : Convert.ToString(number, 2);

    private static int TrailingZeros(uint number) => number == 0 ? 32 : Bits(number).Length - 1 - Bits(number).LastIndexOf('1');

    private static int? PowerOfTwo(double number)
    {
        for (var power = 0; power < 63; power++)
        {
            if (number == 1L << power)
                return power;
        }

        return null;
    }

    // Whole units only: how a fraction is rounded differs between runtimes. Newer runtimes take integers and more parts.
    private static TimeSpan? From(object?[] arguments, long ticksPerUnit)
    {
        var units = arguments switch
        {
            [int whole] => whole,
            [long whole] => whole,
            [double number] when number == Math.Floor(number) && Math.Abs(number) < int.MaxValue => (long)number,
            [int whole, ..] when arguments.Skip(1).All(rest => rest is 0L) => whole,
            [long whole, ..] when arguments.Skip(1).All(rest => rest is 0L) => whole,
            _ => (long?)null,
        };
        return units is { } count ? new TimeSpan(checked(count * ticksPerUnit)) : null;
    }

    /// <summary>A duration by a whole number.</summary>
    public static TimeSpan? Times(TimeSpan duration, double factor) =>
        factor == Math.Floor(factor) && Math.Abs(factor) < int.MaxValue && Math.Abs((double)duration.Ticks * factor) < 1e15 ? new TimeSpan(duration.Ticks * (long)factor) : null;

    /// <summary>A duration in so many equal parts.</summary>
    public static TimeSpan? Parts(TimeSpan duration, double count) =>
        count is >= 1 and < int.MaxValue && count == Math.Floor(count) && Math.Abs(duration.Ticks) < 1e15 && duration.Ticks % (long)count == 0 ? new TimeSpan(duration.Ticks / (long)count) : null;

    // Quarters are exact however they are computed.
    private static object Whole(TimeSpan duration, long ticksPerUnit)
    {
        var units = (double)duration.Ticks / ticksPerUnit;
        return duration.Ticks % ticksPerUnit * 4 % ticksPerUnit == 0 ? units : new Near(units);
    }
}
