using System.Collections.Immutable;
using IotVnetDsl.Host.Execution;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Host.Checks;

/// <summary>
/// Runs the rules over what was executed, and reports what they find as the editor would: same id, place, severity and suppressions. Roslyn is
/// only started where there is something to report.
/// </summary>
internal sealed class TopologyChecks(HostRequest request, EventWriter events, TopologyExecution execution)
{
    private readonly ProjectPlaces _places = new(request);

    /// <summary>Checks one variant. What it shares with others is said of all of them, as in the editor.</summary>
    public PlanChecks Run(ExecutedTopology variant)
    {
        var catalog = ChosenCatalog.Of(request);
        return RuleRun.Over([variant.Graph], catalog).IsEmpty
            ? Outcome(catalog, [], variant)
            : Outcome(catalog, [.. RuleRun.Over(execution.VariantsOf(variant).Select(other => other.Graph), catalog).Where(finding => IsOf(finding, variant))], variant);
    }

    /// <summary>Checks all variants of one topology.</summary>
    public PlanChecks Run(IReadOnlyList<ExecutedTopology> variants)
    {
        var catalog = ChosenCatalog.Of(request);
        return Outcome(catalog, RuleRun.Over(variants.Select(variant => variant.Graph), catalog), variants[0]);
    }

    private static bool IsOf(Finding finding, ExecutedTopology variant) =>
        variant.Graph.Variant is not { } name || finding.Variants.Contains(name, StringComparer.Ordinal);

    private PlanChecks Outcome(RegionCatalog catalog, ImmutableArray<Finding> findings, ExecutedTopology topology)
    {
        var (errors, warnings) = (0, 0);
        var accepted = ImmutableArray.CreateBuilder<AcceptedRisk>();
        var sources = findings.IsEmpty ? null : new LocatedFindings(request, catalog, topology.Graph.Name);
        foreach (var finding in findings)
        {
            var executed = topology.Places.GetValueOrDefault(finding.Path);
            if (sources!.Effective(finding, executed) is not { } diagnostic)
                continue;

            var place = PlaceOf(diagnostic.Location) ?? executed;
            if (diagnostic.IsSuppressed)
            {
                accepted.Add(new AcceptedRisk(finding.Id, finding.Path, finding.Message, sources.Justification(diagnostic), _places.Relative(place)));
            }
            else if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                errors++;
                events.Error(finding.Id, diagnostic.GetMessage(), place, diagnostic.Descriptor.HelpLinkUri);
            }
            else if (diagnostic.Severity == DiagnosticSeverity.Warning)
            {
                warnings++;
                // What the compiler's analyzers could see they have said already.
                if (!sources.IsSeenByEditor(finding))
                    events.Warning(finding.Id, diagnostic.GetMessage(), place, diagnostic.Descriptor.HelpLinkUri);
            }
        }

        return new PlanChecks(Rule.All.Count, catalog.Name, errors, warnings, accepted.ToImmutable());
    }

    private static FilePlace? PlaceOf(Location location) => location.GetLineSpan() is { IsValid: true } span
        ? new FilePlace(span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1)
        : null;
}
