using System.Collections.Immutable;
using IotVnetDsl.Host.Execution;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Host.Checks;

/// <summary>
/// Runs the rules over what was executed, and reports what they find as the editor would: same id, place, severity and suppressions. Roslyn is
/// only started where there is something to report.
/// </summary>
internal sealed class TopologyChecks(HostRequest request, EventWriter events, TopologyExecution execution)
{
    // What was built twice and came out differently: no rule, and nothing that a configuration switches off.
    private const string Unstable = "IVD6002";

    private readonly ProjectPlaces _places = new(request);
    private readonly NamedSuggestions _suggestions = new(request);
    private readonly Lazy<ProjectSources> _sources = new(() => new ProjectSources(request));
    private readonly Lazy<IReadOnlyList<Rule>> _rules = new(() => ProjectRules.Of(request));

    /// <summary>Checks one variant. What it shares with others is said of all of them, as in the editor.</summary>
    /// <param name="variant">The one.</param>
    /// <param name="subscription">The one of what states none, which the editor does not know; null where it is to be left open here too.</param>
    public PlanChecks Run(ExecutedTopology variant, string? subscription = null)
    {
        var catalog = ChosenCatalog.Of(request);
        var sources = SourcesOf(variant, catalog);
        var findings = Found([variant], catalog, sources, subscription);
        return findings.IsEmpty || execution.VariantsOf(variant) is not { Count: > 1 } variants
            ? Outcome(catalog, findings, variant, sources)
            : Outcome(catalog, [.. Found(variants, catalog, sources, subscription).Where(finding => IsOf(finding, variant))], variant, sources);
    }

    /// <summary>Checks all variants of one topology.</summary>
    public PlanChecks Run(IReadOnlyList<ExecutedTopology> variants)
    {
        var catalog = ChosenCatalog.Of(request);
        var sources = SourcesOf(variants[0], catalog);
        return Outcome(catalog, Found(variants, catalog, sources, subscription: null), variants[0], sources);
    }

    private ImmutableArray<Finding> Found(IEnumerable<ExecutedTopology> variants, RegionCatalog catalog, LocatedFindings? sources, string? subscription) =>
        [.. RuleRun.Over(_rules.Value, variants.Select(variant => Known(variant, sources)).Select(graph => subscription is null ? graph : graph.In(subscription)), catalog).Where(_suggestions.Concern)];

    // A method of its own, as below.
    private LocatedFindings Located(RegionCatalog catalog, ExecutedTopology topology) => new(_sources.Value, _rules.Value, catalog, topology.Graph.Name);

    private LocatedFindings? SourcesOf(ExecutedTopology topology, RegionCatalog catalog) =>
        topology.MayHide ? Located(catalog, topology) : null;

    // What the code makes and does not declare is no absence to accuse anybody of.
    private static TopologyGraph Known(ExecutedTopology topology, LocatedFindings? sources) =>
        sources is null ? topology.Graph : topology.Graph.WithAdded([], sources.Hidden);

    private static bool IsOf(Finding finding, ExecutedTopology variant) =>
        variant.Graph.Variant is not { } name || finding.Variants.Contains(name, StringComparer.Ordinal);

    // A method of its own: to begin the other one loads the compiler.
    private PlanChecks Outcome(RegionCatalog catalog, ImmutableArray<Finding> findings, ExecutedTopology topology, LocatedFindings? sources)
    {
        var instability = topology.Stability.GetAwaiter().GetResult();
        return findings.IsEmpty && sources is null && instability is null
            ? new PlanChecks(_rules.Value.Count, catalog.Name, 0, 0, [])
            : Reported(catalog, findings, topology, instability, sources);
    }

    private PlanChecks Reported(RegionCatalog catalog, ImmutableArray<Finding> findings, ExecutedTopology topology, Instability? instability, LocatedFindings? sources)
    {
        var (errors, warnings) = (0, 0);
        var accepted = ImmutableArray.CreateBuilder<AcceptedRisk>();
        var standing = ImmutableArray.CreateBuilder<PlanFinding>();
        sources ??= findings.IsEmpty ? null : Located(catalog, topology);
        foreach (var (finding, diagnostic) in sources?.Usage ?? [])
        {
            var place = PlaceOf(diagnostic.Location);
            if (diagnostic.IsSuppressed)
            {
                accepted.Add(new AcceptedRisk(finding.Rule.Id, "", finding.Message, sources!.Justification(diagnostic), _places.Relative(place)));
            }
            else if (diagnostic.Severity >= DiagnosticSeverity.Warning)
            {
                var isError = diagnostic.Severity == DiagnosticSeverity.Error;
                standing.Add(new PlanFinding(finding.Rule.Id, isError ? FindingSeverity.Error : FindingSeverity.Warning, "", "", finding.Message, _places.Relative(place)));
                if (isError)
                    events.Error(finding.Rule.Id, finding.Message, place, diagnostic.Descriptor.HelpLinkUri);
                (errors, warnings) = isError ? (errors + 1, warnings) : (errors, warnings + 1);
            }
        }

        if (instability is { } unstable && !standing.Any(finding => finding.Id == Unstable))
        {
            errors++;
            standing.Add(new PlanFinding(Unstable, FindingSeverity.Error, unstable.Path, "", unstable.Message, _places.Relative(unstable.Place)));
            events.Error(Unstable, unstable.Message, unstable.Place);
        }

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
                standing.Add(Standing(finding, FindingSeverity.Error, diagnostic, place));
                events.Error(finding.Id, diagnostic.GetMessage(), place, diagnostic.Descriptor.HelpLinkUri);
            }
            else if (diagnostic.Severity == DiagnosticSeverity.Warning)
            {
                warnings++;
                standing.Add(Standing(finding, FindingSeverity.Warning, diagnostic, place));
                // What the compiler's analyzers could see they have said already, and the plan says again: where nothing is compiled they are silent.
                if (!sources.IsSeenByEditor(finding))
                    events.Warning(finding.Id, diagnostic.GetMessage(), place, diagnostic.Descriptor.HelpLinkUri);
            }
        }

        return new PlanChecks(_rules.Value.Count, catalog.Name, errors, warnings, accepted.ToImmutable()) { Findings = standing.ToImmutable() };
    }

    private PlanFinding Standing(Finding finding, FindingSeverity severity, Diagnostic diagnostic, FilePlace? place) =>
        new(finding.Id, severity, finding.Path, finding.PropertyPath, diagnostic.GetMessage(), _places.Relative(place));

    private static FilePlace? PlaceOf(Location location) => location.GetLineSpan() is { IsValid: true } span
        ? new FilePlace(span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1)
        : null;
}
