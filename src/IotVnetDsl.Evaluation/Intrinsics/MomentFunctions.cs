using System.Globalization;
using System.Text.RegularExpressions;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Evaluation.Operations;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Moments whose distance from UTC the code states.</summary>
internal static class MomentFunctions
{
    private static readonly Regex Iso = new("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.CultureInvariant);

    public static Dictionary<string, Func<object?, object?[], object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["DateTimeOffset.new"] = (_, arguments) => arguments switch
        {
            [int year, int month, int day, int hour, int minute, int second, TimeSpan offset] => new DateTimeOffset(year, month, day, hour, minute, second, offset),
            [DateTime { Kind: DateTimeKind.Unspecified } time, TimeSpan offset] => new DateTimeOffset(time, offset),
            [DateTime { Kind: DateTimeKind.Utc } time] => new DateTimeOffset(time),
            _ => null,
        },
        ["DateTimeOffset.Parse"] = (_, arguments) => arguments is [string text, ..] && arguments.Skip(1).All(argument => argument is null or Token { Name: "CultureInfo.InvariantCulture" }) && Iso.IsMatch(text) ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null,
        ["DateTimeOffset.FromUnixTimeSeconds"] = (_, arguments) => arguments is [long seconds] ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
        ["DateTimeOffset.ToUnixTimeSeconds"] = (self, _) => (self as DateTimeOffset?)?.ToUnixTimeSeconds(),
        ["DateTimeOffset.ToUniversalTime"] = (self, _) => (self as DateTimeOffset?)?.ToUniversalTime(),
        ["DateTimeOffset.ToOffset"] = (self, arguments) => (self, arguments) is (DateTimeOffset moment, [TimeSpan offset]) ? moment.ToOffset(offset) : null,
        ["DateTimeOffset.AddDays"] = (self, arguments) => Moved(self, arguments, TimeSpan.TicksPerDay),
        ["DateTimeOffset.AddHours"] = (self, arguments) => Moved(self, arguments, TimeSpan.TicksPerHour),
        ["DateTimeOffset.AddMinutes"] = (self, arguments) => Moved(self, arguments, TimeSpan.TicksPerMinute),
        ["DateTimeOffset.AddMonths"] = (self, arguments) => (self, arguments) is (DateTimeOffset moment, [int count]) ? moment.AddMonths(count) : null,
        ["DateTimeOffset.AddYears"] = (self, arguments) => (self, arguments) is (DateTimeOffset moment, [int count]) ? moment.AddYears(count) : null,
        ["DateTimeOffset.Offset"] = (self, _) => (self as DateTimeOffset?)?.Offset,
        ["DateTimeOffset.UtcDateTime"] = (self, _) => (self as DateTimeOffset?)?.UtcDateTime,
        ["DateTimeOffset.DateTime"] = (self, _) => (self as DateTimeOffset?)?.DateTime,
        ["DateTimeOffset.Date"] = (self, _) => (self as DateTimeOffset?)?.Date,
        ["DateTimeOffset.Year"] = (self, _) => (self as DateTimeOffset?)?.Year,
        ["DateTimeOffset.Month"] = (self, _) => (self as DateTimeOffset?)?.Month,
        ["DateTimeOffset.Day"] = (self, _) => (self as DateTimeOffset?)?.Day,
        ["DateTimeOffset.Hour"] = (self, _) => (self as DateTimeOffset?)?.Hour,
        ["DateTimeOffset.Minute"] = (self, _) => (self as DateTimeOffset?)?.Minute,
    };

    /// <summary>What an operator gives; null where it is none of moments. Two are one where they are at one time.</summary>
    public static object? Compute(BinaryOperatorKind kind, object left, object right) => (left, right, kind) switch
    {
        (DateTimeOffset moment, DateTimeOffset other, BinaryOperatorKind.Subtract) => moment - other,
        (DateTimeOffset moment, TimeSpan duration, BinaryOperatorKind.Subtract) => moment - duration,
        (DateTimeOffset moment, TimeSpan duration, BinaryOperatorKind.Add) => moment + duration,
        (DateTimeOffset moment, DateTimeOffset other, _) => NumberArithmetic.Ordering(kind, moment.CompareTo(other)),
        _ => null,
    };

    private static DateTimeOffset? Moved(object? self, object?[] arguments, long ticksPerUnit) =>
        self is DateTimeOffset moment && arguments is [double count] && count == Math.Floor(count) && Math.Abs(count) < 1e6 ? moment.AddTicks((long)count * ticksPerUnit) : null;
}
