using System.Text.RegularExpressions;

namespace IotVnetDsl.LocalArm.Tests.Recordings;

/// <summary>
/// Tests write side by side, and their records do not stand in the order in which Azure heard of them: a refusal that names a
/// running operation came after the request that began it, and one that waits for a resource after that was asked for.
/// </summary>
internal static partial class OrderOfTime
{
    public static IReadOnlyList<Exchange> Of(IReadOnlyList<Exchange> recorded)
    {
        var ordered = recorded.ToList();
        foreach (var refusal in recorded.Where(exchange => exchange.Status is 400 or 409 or 429))
        {
            var at = ordered.IndexOf(refusal);
            var message = refusal.Response?.ToJsonString() ?? "";
            var cause = Operation.Match(message) is { Success: true } operation ? ordered.FindIndex(each => Begins(each, operation.Groups[1].Value))
                : Waiting.Match(message) is { Success: true } resource ? ordered.FindIndex(each => each is { Method: "PUT", Status: < 300 } && each.Path.Equals(resource.Groups[1].Value, StringComparison.OrdinalIgnoreCase))
                : -1;
            if (cause <= at)
                continue;
            var earlier = ordered[cause];
            ordered.RemoveAt(cause);
            ordered.Insert(at, earlier);
        }

        return ordered;
    }

    private static bool Begins(Exchange exchange, string operation) =>
        exchange.Method != "GET" && exchange.Headers.GetValueOrDefault("azure-asyncoperation")?.Contains(operation, StringComparison.OrdinalIgnoreCase) == true;

    [GeneratedRegex(@"(?:Operation \w+ \(|/operations/)([0-9a-f-]{36})")]
    private static partial Regex Operation { get; }

    [GeneratedRegex("because resource (\\S+) used by resource \\S+ is not in Succeeded state")]
    private static partial Regex Waiting { get; }
}
