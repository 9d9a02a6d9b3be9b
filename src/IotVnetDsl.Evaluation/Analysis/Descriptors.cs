using System.Collections.Concurrent;
using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Usage;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Analysis;

/// <summary>What the compiler and the editor show of each rule, made of the rule's own descriptor.</summary>
internal static class Descriptors
{
    /// <summary>The project's region catalog cannot be read. No rule: it is about an input of the rules.</summary>
    public static DiagnosticDescriptor RegionCatalog { get; } =
        Of(new RuleDescriptor("IVD1008", "The region catalog cannot be read", Severity.Error));

    /// <summary>Nothing can be said of a topology that nobody makes. No rule: there is no graph to check.</summary>
    public static DiagnosticDescriptor NeedsArguments { get; } =
        Of(new RuleDescriptor("IVD6001", "The topology cannot be made without arguments and has no variant", Severity.Error));

    /// <summary>No rule: it is about several topologies.</summary>
    public static DiagnosticDescriptor SharedId { get; } = Of(new RuleDescriptor("IVD6009", "Two topologies share one Id", Severity.Error));

    /// <summary>No rule: it is about the plan that is accepted.</summary>
    public static DiagnosticDescriptor Renamed { get; } =
        Of(new RuleDescriptor("IVD6008", "Another name than in the accepted plan", Severity.Warning));

    /// <summary>No rules: they are about the code, not the graph.</summary>
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Usage =
        new[] { UnstableReads.Rule, HiddenDeclarations.Rule, Circles.Rule }.Select(Of).ToImmutableDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    /// <summary>What the editor could not follow, so no rule was held against it. No rule: it is about the evaluator.</summary>
    public static DiagnosticDescriptor NotEvaluated { get; } =
        Of(new RuleDescriptor("IVD6005", "The code cannot be evaluated in the editor", Severity.Suggestion, IsEnabledByDefault: false));

    // As many as there are rules.
    private static readonly ConcurrentDictionary<RuleDescriptor, DiagnosticDescriptor> OfRules = new();

    /// <summary>What the product reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. Rule.All.Select(Of).Concat(Usage.Values).Concat([RegionCatalog, NeedsArguments, SharedId, Renamed, NotEvaluated]).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    public static DiagnosticDescriptor Of(Rule rule) => OfRules.GetOrAdd(rule.Descriptor, Of);

    public static DiagnosticDescriptor Of(Finding finding) => OfRules.GetOrAdd(finding.Rule, Of);

    public static DiagnosticDescriptor Of(UsageFinding finding) => Usage[finding.Rule.Id];

    public static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static DiagnosticDescriptor Of(RuleDescriptor rule) => FindingDiagnostic.Describe(rule);
}
