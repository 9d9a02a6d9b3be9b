using System.Globalization;
using System.Xml;

namespace IotVnetDsl.LocalArm.Deployments.Expressions.Functions;

internal static class DateFunctions
{
    public static IReadOnlyDictionary<string, TemplateFunction> All { get; } = new Dictionary<string, TemplateFunction>
    {
        ["utcNow"] = arguments => DateTime.UtcNow.ToString(arguments.TextOrNull(0) ?? "yyyyMMddTHHmmssZ", CultureInfo.InvariantCulture),
        ["dateTimeAdd"] = arguments => Time(arguments).Add(XmlConvert.ToTimeSpan(arguments.Text(1))).ToString(arguments.TextOrNull(2) ?? "u", CultureInfo.InvariantCulture),
        ["dateTimeToEpoch"] = arguments => Time(arguments).ToUnixTimeSeconds(),
        ["dateTimeFromEpoch"] = arguments => DateTimeOffset.FromUnixTimeSeconds(arguments.Number(0)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
    };

    private static DateTimeOffset Time(Arguments arguments) =>
        DateTimeOffset.TryParse(arguments.Text(0), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : throw arguments.Fault($"'{arguments.Text(0)}' is no time");
}
