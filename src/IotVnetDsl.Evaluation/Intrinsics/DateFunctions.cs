using System.Globalization;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Dates that the code states. What depends on the zone or the clock of the machine is not followed.</summary>
internal static class DateFunctions
{
    public static Dictionary<string, Func<object?, object?[], object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["DateTime.new"] = (_, arguments) => arguments switch
        {
            [int year, int month, int day] => new DateTime(year, month, day),
            [int year, int month, int day, int hour, int minute, int second] => new DateTime(year, month, day, hour, minute, second),
            [int year, int month, int day, int hour, int minute, int second, DateTimeKind and not DateTimeKind.Local and var kind] => new DateTime(year, month, day, hour, minute, second, kind),
            _ => null,
        },
        ["DateTime.DaysInMonth"] = (_, arguments) => arguments is [int year, int month] ? DateTime.DaysInMonth(year, month) : null,
        ["DateTime.IsLeapYear"] = (_, arguments) => arguments is [int year] ? DateTime.IsLeapYear(year) : null,
        ["ISOWeek.GetWeekOfYear"] = (_, arguments) => arguments is [DateTime date] ? WeekOf(date) : null,
        ["DateTime.Parse"] = (_, arguments) => arguments.Length is 1 or 2 ? Parsed(arguments, 1) : null,
        ["DateTime.ParseExact"] = (_, arguments) => arguments is [_, "yyyy-MM-dd", _] ? Parsed(arguments, 2) : null,
        ["DateTime.AddDays"] = (self, arguments) => self is DateTime date ? Moved(date, arguments, TimeSpan.TicksPerDay) : null,
        ["DateTime.AddHours"] = (self, arguments) => self is DateTime date ? Moved(date, arguments, TimeSpan.TicksPerHour) : null,
        ["DateTime.AddMinutes"] = (self, arguments) => self is DateTime date ? Moved(date, arguments, TimeSpan.TicksPerMinute) : null,
        ["DateTime.AddMonths"] = (self, arguments) => (self, arguments) is (DateTime date, [int count]) ? date.AddMonths(count) : null,
        ["DateTime.AddYears"] = (self, arguments) => (self, arguments) is (DateTime date, [int count]) ? date.AddYears(count) : null,
        ["DateTime.Date"] = (self, _) => (self as DateTime?)?.Date,
        ["DateTime.Year"] = (self, _) => (self as DateTime?)?.Year,
        ["DateTime.Month"] = (self, _) => (self as DateTime?)?.Month,
        ["DateTime.Day"] = (self, _) => (self as DateTime?)?.Day,
        ["DateTime.Hour"] = (self, _) => (self as DateTime?)?.Hour,
        ["DateTime.Minute"] = (self, _) => (self as DateTime?)?.Minute,
        ["DateTime.Second"] = (self, _) => (self as DateTime?)?.Second,
        ["DateTime.DayOfYear"] = (self, _) => (self as DateTime?)?.DayOfYear,
        ["DateOnly.new"] = (_, arguments) => arguments is [int year, int month, int day] ? new Date(new DateTime(year, month, day)) : null,
        ["DateOnly.Parse"] = (_, arguments) => arguments.Length is 1 or 2 && Parsed(arguments, 1) is { } date ? new Date(date) : null,
        ["DateOnly.ParseExact"] = (_, arguments) => arguments is [_, "yyyy-MM-dd", ..] && Parsed(arguments, 2) is { } date ? new Date(date) : null,
        ["DateOnly.FromDateTime"] = (_, arguments) => arguments is [DateTime date] ? new Date(date.Date) : null,
        ["DateOnly.AddDays"] = (self, arguments) => (self, arguments) is (Date date, [int count]) ? new Date(date.Start.AddDays(count)) : null,
        ["DateOnly.AddMonths"] = (self, arguments) => (self, arguments) is (Date date, [int count]) ? new Date(date.Start.AddMonths(count)) : null,
        ["DateOnly.AddYears"] = (self, arguments) => (self, arguments) is (Date date, [int count]) ? new Date(date.Start.AddYears(count)) : null,
        ["DateOnly.Year"] = (self, _) => (self as Date)?.Start.Year,
        ["DateOnly.Month"] = (self, _) => (self as Date)?.Start.Month,
        ["DateOnly.Day"] = (self, _) => (self as Date)?.Start.Day,
        ["DateOnly.DayOfYear"] = (self, _) => (self as Date)?.Start.DayOfYear,
        ["DateOnly.DayNumber"] = (self, _) => (self as Date)?.Start.Subtract(DateTime.MinValue).Days,
    };

    public static DayOfWeek? DayOfWeek(Value date) => (date as Scalar)?.Content switch
    {
        DateTime time => time.DayOfWeek,
        Date day => day.Start.DayOfWeek,
        DateTimeOffset moment => moment.DayOfWeek,
        _ => null,
    };

    /// <summary>What an operator gives; null where it is none of dates.</summary>
    public static object? Compute(BinaryOperatorKind kind, object left, object right) => (left, right, kind) switch
    {
        (DateTime date, DateTime other, BinaryOperatorKind.Subtract) => date - other,
        (DateTime date, TimeSpan duration, BinaryOperatorKind.Subtract) => date - duration,
        (DateTime date, TimeSpan duration, BinaryOperatorKind.Add) => date + duration,
        (DateTime date, DateTime other, _) => NumberArithmetic.Ordering(kind, date.CompareTo(other)),
        (Date date, Date other, _) => NumberArithmetic.Ordering(kind, date.Start.CompareTo(other.Start)),
        _ => null,
    };

    /// <summary>As text, in the invariant culture; null for a form that asks the machine.</summary>
    public static string? Text(DateTime date, string? format) => format is "U" || format?.Contains('z') == true ? null : date.ToString(format, CultureInfo.InvariantCulture);

    // The form in which every culture reads the same day; where one is named, it stands at its position.
    private static DateTime? Parsed(object?[] arguments, int culture) => arguments[0] is string text && arguments.Skip(culture).All(argument => argument is null or Token { Name: "CultureInfo.InvariantCulture" })
        && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    // The week that the Thursday beside the day is in, of the year that this is in.
    private static int WeekOf(DateTime date) => ((date.AddDays(3 - (((int)date.DayOfWeek + 6) % 7)).DayOfYear - 1) / 7) + 1;

    // By whole units only: how a fraction is rounded differs between runtimes.
    private static DateTime? Moved(DateTime date, object?[] arguments, long ticksPerUnit) =>
        arguments is [double count] && count == Math.Floor(count) && Math.Abs(count) < 1e6 ? date.AddTicks((long)count * ticksPerUnit) : null;

    /// <summary>A day; our oldest runtime has none.</summary>
    internal sealed record Date(DateTime Start)
    {
        /// <summary>As text, in the invariant culture; null for a form of another length than a day's.</summary>
        public string? Text(string? format) => format switch
        {
            null or "" => Start.ToString("d", CultureInfo.InvariantCulture),
            "o" or "O" => Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "r" or "R" => Start.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture),
            "d" or "D" or "m" or "M" or "y" or "Y" => Start.ToString(format, CultureInfo.InvariantCulture),
            { Length: > 1 } when format.All(character => character is 'd' or 'M' or 'y' or ' ' or '-' or '.' or ',' or '_') => Start.ToString(format, CultureInfo.InvariantCulture),
            _ => null,
        };
    }
}
