using System.Collections.Immutable;
using IotVnetDsl.Host.Execution;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Host.Checks;

/// <summary>
/// Runs the rules over what was executed, and reports what they find as the editor would: same id, place, severity and suppressions. Roslyn is
/// only started where there is something to report.
/// </summary>
internal sealed class TopologyChecks(HostRequest request, EventWriter events)
{
    private readonly ProjectPlaces _places = new(request);

    /// <summary>The outcome; errors and what the editor could not see are reported on the way.</summary>
    public PlanChecks Run(IReadOnlyList<ExecutedTopology> variants)
    {
        var catalog = ChosenCatalog.Of(request);
        var found = RuleRun.Over(variants.Select(variant => variant.Graph), catalog);
        if (found.IsEmpty)
            return new PlanChecks(Rule.All.Count, catalog.Name, 0, 0, []);

        var sources = new LocatedFindings(request, catalog);
        var (errors, warnings) = (0, 0);
        var accepted = ImmutableArray.CreateBuilder<AcceptedRisk>();
        foreach (var finding in found)
        {
            if (sources.Effective(finding, variants[0].Graph.Name) is not { } diagnostic)
                continue;

            var place = PlaceOf(diagnostic.Location);
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
