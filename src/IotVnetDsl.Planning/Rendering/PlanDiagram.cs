using System.Globalization;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules.Messages;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>The paths after a plan as a mermaid diagram.</summary>
internal static class PlanDiagram
{
    private const string Internet = "the internet";

    public static IEnumerable<string> Lines(PlanPaths paths)
    {
        var ways = paths.Ways.Concat(paths.Open.Select(open => new PlanPath(Internet, open, "open", IsThere: true))).ToArray();
        var nodes = ways.SelectMany(way => new[] { way.From, way.To }).Distinct(StringComparer.Ordinal).ToList();
        var numbers = nodes.Select((name, number) => (name, number)).ToDictionary(node => node.name, node => node.number, StringComparer.Ordinal);
        yield return "flowchart LR";
        for (var node = 0; node < nodes.Count; node++)
            yield return string.Create(CultureInfo.InvariantCulture, $"  n{node}[\"{Label(nodes[node])}\"]");
        foreach (var way in ways)
        {
            var arrow = way.IsThere ? "-->" : "-.->";
            var means = (way.IsThere ? "" : "no way, ") + Label(way.Means);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  n{numbers[way.From]} {arrow}|\"{means.Replace(", ", "<br>", StringComparison.Ordinal)}\"| n{numbers[way.To]}");
        }
    }

    // Mermaid writes entities with # in place of &.
    private static string Label(string text) => Escaping.Line(text)
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal)
        .Replace(">", "#gt;", StringComparison.Ordinal)
        .Replace("`", "#96;", StringComparison.Ordinal);
}
