using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.Evaluation.Analysis;

/// <summary>What the plan that is committed beside the code calls its resources: of that it is read, and of nothing else.</summary>
/// <param name="Names">Azure's names by logical path.</param>
internal sealed record AcceptedPlan(ImmutableDictionary<string, string> Names)
{
    // | `+` | **Hub** | IotHubs | contoso-plant-dev |
    private const string Row = "| `+` | **";

    // A page is read again only when it has changed.
    private static readonly ConditionalWeakTable<AdditionalText, AcceptedPlan> Read = new();

    /// <summary>The plan of a variant; null where none is accepted.</summary>
    public static AcceptedPlan? Of(AnalyzerOptions options, string topology, string? variant)
    {
        var name = $"{topology}{(variant is null ? "" : $".{variant}")}.verified.md";
        return options.AdditionalFiles.FirstOrDefault(file => Path.GetFileName(file.Path) == name && IsAccepted(file, options)) is { } page ? Read.GetValue(page, Parse) : null;
    }

    /// <summary>The resources that have another name now, with the one that is accepted.</summary>
    public IEnumerable<(GraphNode Resource, string Was, string Is)> Renamed(TopologyGraph graph) =>
        from resource in graph.Nodes
        where !resource.IsExpanded
        let now = resource[GraphMember.Name].Text()
        where now is not null && Names.TryGetValue(resource.Path, out var was) && !string.Equals(was, now, StringComparison.OrdinalIgnoreCase)
        select (resource, Names[resource.Path], now);

    private static bool IsAccepted(AdditionalText file, AnalyzerOptions options) =>
        RegionCatalogChoice.RoleOf(file, options) == "AcceptedPlan";

    private static AcceptedPlan Parse(AdditionalText page)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in (IEnumerable<TextLine>?)page.GetText()?.Lines ?? [])
        {
            var text = line.ToString();
            if (text.StartsWith(Row, StringComparison.Ordinal) && text.Split('|') is [_, _, var path, _, var name, ..])
                names[path.Trim().Trim('*').Replace("\\", "")] = name.Trim();
        }

        return new AcceptedPlan(names.ToImmutable());
    }
}
