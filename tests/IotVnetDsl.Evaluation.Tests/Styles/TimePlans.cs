using System.Globalization;
using IotVnetDsl;

// Retention and windows in time: spans that are added, days that are counted, times of a day.
public readonly record struct Window(TimeOnly From, TimeOnly To)
{
    public bool Contains(TimeOnly time) => time.IsBetween(From, To);
    public TimeSpan Length => To - From;
    public static Window Parse(string text) => text.Split('-') is [var from, var to] ? new(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.ParseExact(to, "HH:mm", CultureInfo.InvariantCulture)) : default;
}

public sealed record TimePlans : Topology
{
    private static readonly DateOnly Start = new(2026, 2, 27);
    private static readonly DateTimeOffset Moment = new(2026, 3, 29, 1, 30, 0, TimeSpan.FromHours(1));
    private static IEnumerable<DateOnly> Workdays(DateOnly from) { for (var day = from; ; day = day.AddDays(1)) if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) yield return day; }
    public override string Id => "time-plans";
    public override ResourceGroup ResourceGroup => new($"rg-time-{Start:yyyyMM}", Region.WestEurope);
    public IotHub Hub
    {
        get
        {
            var window = Window.Parse("22:00-04:30");
            var span = TimeSpan.FromHours(36) + TimeSpan.FromMinutes(15) * 2 - new TimeSpan(0, 0, 30);
            return new("hub-time")
            {
                Sku = IotHubSku.S1,
                BuiltInEndpoint = new() { RetentionDays = (int)Math.Ceiling(span.TotalDays), PartitionCount = 4 },
                Tags =
                [
                    new("window", $"{window.Length:hh\\:mm} {window.Contains(new(23, 0))} {window.Contains(new TimeOnly(12, 0))} {window.From:HH:mm}"),
                    new("span", $"{span} {span.Days} {span.TotalHours.ToString("0.00", CultureInfo.InvariantCulture)} {TimeSpan.FromDays(1) > span} {TimeSpan.Parse("1.02:03:04").Ticks}"),
                    new("days", string.Join(",", Workdays(Start).Take(3).Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture)))),
                    new("month", $"{Start.AddMonths(1).DayNumber - Start.DayNumber} {DateTime.DaysInMonth(2028, 2)} {DateTime.IsLeapYear(2026)} {Start.DayOfYear} {ISOWeek.GetWeekOfYear(new DateTime(2026, 1, 1))}"),
                    new("moment", $"{Moment.ToUniversalTime():yyyy-MM-dd HH:mm} {Moment.Offset.TotalHours} {Moment.AddDays(1):O}"),
                    new("unix", $"{Moment.ToUnixTimeSeconds()} {DateTime.UnixEpoch.AddSeconds(86400):yyyy-MM-dd} {(new DateTime(2026, 5, 1) - new DateTime(2026, 1, 1)).TotalDays}"),
                ],
            };
        }
    }
    public StorageAccount Archive => new("sttime") { Containers = [$"d{Start.ToDateTime(TimeOnly.MinValue):yyyyMMdd}", Start > DateOnly.FromDateTime(new(2026, 1, 1)) ? "later" : "earlier"] };
}
