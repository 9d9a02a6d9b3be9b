using System.Globalization;
using System.Text.RegularExpressions;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Times of a day.</summary>
internal static class TimeFunctions
{
    private static readonly Regex Plain = new("^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$", RegexOptions.CultureInvariant);

    // Signs between the parts, and parts that every runtime writes alike.
    private static readonly Regex Form = new("^(HH|mm|ss|[:. -])+$", RegexOptions.CultureInvariant);

    public static Dictionary<string, Func<object?, object?[], object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["TimeOnly.new"] = (_, arguments) => arguments switch
        {
            [int hour, int minute] => Of(hour, minute, 0),
            [int hour, int minute, int second] => Of(hour, minute, second),
            _ => null,
        },
        ["TimeOnly.Parse"] = (_, arguments) => arguments is [string text, ..] && arguments.Skip(1).All(IsPlain) && Plain.IsMatch(text) ? Of(TimeSpan.Parse(text, CultureInfo.InvariantCulture)) : null,
        ["TimeOnly.ParseExact"] = (_, arguments) => arguments is [string text, ("HH:mm" or "HH:mm:ss") and var form, ..] && arguments.Skip(2).All(IsPlain) && Plain.IsMatch(text) && text.Length == ((string)form!).Length ? Of(TimeSpan.Parse(text, CultureInfo.InvariantCulture)) : null,
        ["TimeOnly.FromTimeSpan"] = (_, arguments) => arguments is [TimeSpan time] && time >= TimeSpan.Zero && time < Day ? Of(time) : null,
        ["TimeOnly.FromDateTime"] = (_, arguments) => arguments is [DateTime date] ? Of(date.TimeOfDay) : null,
        ["TimeOnly.ToTimeSpan"] = (self, _) => (self as Time)?.Since,
        ["TimeOnly.Hour"] = (self, _) => (self as Time)?.Since.Hours,
        ["TimeOnly.Minute"] = (self, _) => (self as Time)?.Since.Minutes,
        ["TimeOnly.Second"] = (self, _) => (self as Time)?.Since.Seconds,
        ["TimeOnly.Ticks"] = (self, _) => (self as Time)?.Since.Ticks,
        ["TimeOnly.Add"] = (self, arguments) => (self, arguments) is (Time time, [TimeSpan more]) ? Around(time.Since + more) : null,
        ["TimeOnly.AddHours"] = (self, arguments) => (self, arguments) is (Time time, [double count]) && IsWhole(count) ? Around(time.Since + TimeSpan.FromTicks((long)count * TimeSpan.TicksPerHour)) : null,
        ["TimeOnly.AddMinutes"] = (self, arguments) => (self, arguments) is (Time time, [double count]) && IsWhole(count) ? Around(time.Since + TimeSpan.FromTicks((long)count * TimeSpan.TicksPerMinute)) : null,
        ["TimeOnly.IsBetween"] = (self, arguments) => (self, arguments) is (Time time, [Time start, Time end])
            ? start.Since <= end.Since ? time.Since >= start.Since && time.Since < end.Since : time.Since >= start.Since || time.Since < end.Since
            : null,
        ["DateOnly.ToDateTime"] = (self, arguments) => (self, arguments) is (DateFunctions.Date day, [Time time]) ? day.Start + time.Since : null,
    };

    private static TimeSpan Day => TimeSpan.FromDays(1);

    public static Scalar Midnight { get; } = new(Of(TimeSpan.Zero));

    /// <summary>What an operator gives; null where it is none of times. How far it is from one to the next, over midnight.</summary>
    public static object? Compute(BinaryOperatorKind kind, object left, object right) => (left, right) is not (Time time, Time other) ? null
        : kind == BinaryOperatorKind.Subtract ? Around(time.Since - other.Since).Since
        : NumberArithmetic.Ordering(kind, time.Since.CompareTo(other.Since));

    private static bool IsPlain(object? argument) => argument is null or Token { Name: "CultureInfo.InvariantCulture" };

    private static bool IsWhole(double count) => count == Math.Floor(count) && Math.Abs(count) < 1e6;

    private static Time Of(int hour, int minute, int second) => hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 ? throw new ArgumentOutOfRangeException(nameof(hour)) : Of(new TimeSpan(hour, minute, second));

    private static Time Of(TimeSpan since) => new(since);

    private static Time Around(TimeSpan since) => Of(TimeSpan.FromTicks(((since.Ticks % Day.Ticks) + Day.Ticks) % Day.Ticks));

    /// <summary>A time of a day; our oldest runtime has none.</summary>
    /// <param name="Since">Since midnight.</param>
    internal sealed record Time(TimeSpan Since)
    {
        /// <summary>As text, in the invariant culture; null for a form that is not followed.</summary>
        public string? Text(string? format) => format switch
        {
            null or "" or "t" => Written("HH:mm"),
            "T" or "r" or "R" => Written("HH:mm:ss"),
            "o" or "O" => Written("HH:mm:ss.fffffff"),
            { Length: > 1 } when Form.IsMatch(format) => Written(format),
            _ => null,
        };

        private string Written(string format) => (DateTime.MinValue + Since).ToString(format, CultureInfo.InvariantCulture);
    }
}
