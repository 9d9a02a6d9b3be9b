using System.Globalization;

namespace IotVnetDsl.LocalArm.Facts;

/// <summary>How long Azure takes to create, update and delete.</summary>
internal sealed record Duration(TimeSpan Create, TimeSpan Update, TimeSpan Delete);

internal static class Durations
{
    private static readonly Dictionary<string, Duration> ByType = FactTable.Rows("durations")
        .ToDictionary(row => row[0], row => new Duration(Seconds(row[1]), Seconds(row[2]), Seconds(row[3])), StringComparer.OrdinalIgnoreCase);

    public static Duration Of(string type) => ByType.GetValueOrDefault(type) ?? ByType["*"];

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));
}
