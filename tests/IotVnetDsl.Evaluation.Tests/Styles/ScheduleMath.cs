using System.Globalization;
using IotVnetDsl;

// Dates, times, versions and addresses of services: windows, quarters, certificates that end, names with dates.
public readonly record struct Window(TimeOnly From, TimeOnly To)
{
    public TimeSpan Length => To - From;
    public bool Contains(TimeOnly time) => time.IsBetween(From, To);
    public override string ToString() => $"{From:HH\\:mm}-{To.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    public static Window Parse(string text) => text.Split('-') is [var from, var to] ? new(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.ParseExact(to, "HH:mm", CultureInfo.InvariantCulture)) : throw new FormatException($"'{text}' is no window.");
}

public sealed record ScheduleMath : Topology
{
    private static readonly DateOnly Start = new(2026, 1, 31);
    private static readonly DateTime Built = new(2026, 2, 28, 13, 5, 9, DateTimeKind.Utc);
    private static readonly DateTimeOffset Signed = DateTimeOffset.Parse("2026-03-01T10:00:00+02:00", CultureInfo.InvariantCulture);
    private static readonly Version Product = Version.Parse("4.12.0.7");
    private static readonly Uri Service = new("https://iot.acme.example:8443/api/v2");

    private static int Quarter(DateOnly date) => (date.Month - 1) / 3 + 1;
    private static DateOnly EndOfMonth(DateOnly date) => new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));
    private static IEnumerable<DateOnly> Months(DateOnly from, int count) => Enumerable.Range(0, count).Select(from.AddMonths);
    private static int WorkDays(DateOnly from, DateOnly to)
    {
        var days = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                days++;
        }
        return days;
    }

    public override string Id => "schedule-math";
    public override ResourceGroup ResourceGroup => new($"rg-{Built:yyyyMMdd}-q{Quarter(Start)}", Region.WestEurope);

    public IotHub Hub => new($"hub-v{Product.Major}-{Product.Minor}")
    {
        Sku = IotHubSku.S1,
        Capacity = (int)Math.Ceiling((new DateTime(2026, 3, 2) - Built).TotalDays),
        Tags =
        [
            new("window", Window.Parse("06:30-14:00").ToString()),
            new("length", Window.Parse("06:30-14:00").Length.TotalMinutes.ToString(CultureInfo.InvariantCulture)),
            new("inside", Window.Parse("22:00-06:00").Contains(new(23, 15)).ToString()),
            new("ends", string.Join(",", Months(Start, 3).Select(date => EndOfMonth(date).ToString("MM-dd", CultureInfo.InvariantCulture)))),
            new("days", WorkDays(new(2026, 3, 1), new DateOnly(2026, 3, 31)).ToString()),
            new("iso", Built.ToString("o", CultureInfo.InvariantCulture)),
            new("sort", Built.AddHours(12).ToString("s")),
            new("unix", Signed.ToUnixTimeSeconds().ToString()),
            new("utc", Signed.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
            new("leap", $"{DateTime.IsLeapYear(2028)} {Start.DayOfYear} {Start.AddYears(2).DayNumber - Start.DayNumber}"),
            new("since", (Built - DateTime.UnixEpoch).TotalDays.ToString("F0", CultureInfo.InvariantCulture)),
            new("newer", $"{Product > new Version(4, 9)} {Product.CompareTo(new(4, 12)) > 0} {Product.ToString(3)} {new Version(1, 2) == Version.Parse("1.2")}"),
            new("url", $"{Service.Host}:{Service.Port}{Service.AbsolutePath}"),
            new("built", new UriBuilder("https", "dps.acme.example", 443, "ids").Uri.ToString()),
            new("segments", string.Join("", Service.Segments.Select(segment => segment.Trim('/')))),
            new("joined", new Uri(Service, "health").ToString()),
            new("ticks", TimeSpan.FromMinutes(90).Add(TimeSpan.FromSeconds(30)).ToString(@"hh\:mm\:ss")),
            new("span", $"{TimeSpan.Parse("1.02:03:04").TotalHours:0.0}"),
        ],
    };

    public StorageAccount Archive => new("stschedule") { Containers = [.. Months(new(2026, 11, 1), 3).Select(month => $"raw-{month:yyyy-MM}"), $"w{ISOWeek.GetWeekOfYear(Built):00}", $"{Built.DayOfWeek}".ToLowerInvariant(), Built.ToString("MMM", CultureInfo.InvariantCulture).ToLowerInvariant() + "-x"] };
}
