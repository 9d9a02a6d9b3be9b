using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace IotVnetDsl.Planning.Resources;

/// <summary>Values in words.</summary>
internal static class Words
{
    public static string Lower(JsonNode value) => value.ToString().ToLowerInvariant();

    public static string YesOrNo(JsonNode value) => Either(value, "yes", "no");

    /// <summary>"enabled" where the property is named after what is switched on.</summary>
    public static string EnabledOrDisabled(JsonNode value) => Either(value, "enabled", "disabled");

    /// <summary>A flag in two words. What Azure answers is shown, whatever it is.</summary>
    public static string Either(JsonNode flag, string yes, string no) => flag.GetValueKind() switch
    {
        JsonValueKind.True => yes,
        JsonValueKind.False => no,
        _ => flag.ToString(),
    };

    /// <summary>Last segment of an id.</summary>
    public static string NameOfId(JsonNode id) => ResourceId.Name(id.ToString());

    /// <summary>The same, with its parent's where it is a child: in a list there are subnets of several networks.</summary>
    public static string NamesOfId(JsonNode id) => Tail(id.ToString().Split('/'), Math.Min(2, Math.Max(1, ResourceId.TypeOf(id.ToString()).Count(letter => letter == '/'))));

    /// <summary>Ids by their last segments, in full where two end alike.</summary>
    public static string NamesOfIds(IEnumerable<string> ids)
    {
        var names = ids.ToLookup(ResourceId.Name, StringComparer.OrdinalIgnoreCase);
        return string.Join(", ", names.SelectMany(same => same.Skip(1).Any() ? same : same.Select(ResourceId.Name)));
    }

    /// <summary>Two ids that end alike, each by as many of its names as tell them apart; what is no id as it is.</summary>
    public static (string One, string Other) Apart(string one, string other)
    {
        var (names, others) = (one.Split('/'), other.Split('/'));
        for (var count = 1; count * 2 <= Math.Min(names.Length, others.Length); count++)
        {
            var (tail, otherTail) = (Tail(names, count), Tail(others, count));
            if (!ResourceId.Same(tail, otherTail))
                return (tail, otherTail);
        }

        return (one, other);
    }

    // Types and names take turns.
    private static string Tail(string[] segments, int names) => string.Join('/', Enumerable.Range(1, names).Select(name => segments[segments.Length - 1 - ((names - name) * 2)]));

    public static string Duration(JsonNode iso)
    {
        TimeSpan duration;
        try
        {
            duration = XmlConvert.ToTimeSpan(iso.ToString());
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException)
        {
            // What Azure answers is shown, whatever it is.
            return iso.ToString();
        }

        return duration switch
        {
            // Azure's way to say that there is none.
            _ when duration == TimeSpan.MaxValue => "without end",
            { Hours: 0, Minutes: 0, Seconds: 0 } => Count(duration.Days, "day"),
            { Minutes: 0, Seconds: 0 } => Count((int)duration.TotalHours, "hour"),
            { Seconds: 0 } => Count((int)duration.TotalMinutes, "minute"),
            _ => Count((long)duration.TotalSeconds, "second"),
        };
    }

    public static string Days(JsonNode days) => Count(long.Parse(days.ToString(), CultureInfo.InvariantCulture), "day");

    public static string Seconds(JsonNode seconds) =>
        Duration(JsonValue.Create(XmlConvert.ToString(TimeSpan.FromSeconds(long.Parse(seconds.ToString(), CultureInfo.InvariantCulture)))));

    public static string Bytes(JsonNode bytes)
    {
        var number = long.Parse(bytes.ToString(), CultureInfo.InvariantCulture);
        return number % (1024 * 1024) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{number / (1024 * 1024)} MiB")
            : string.Create(CultureInfo.InvariantCulture, $"{number} bytes");
    }

    public static string List(JsonNode list) => list.AsArray() is { Count: > 0 } items ? string.Join(", ", items) : "none";

    private static string Count(long number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
