using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Usage;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Messages;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Analysis;

/// <summary>A finding as the compiler reports it, at the place in source that states what is wrong.</summary>
public static class FindingDiagnostic
{
    public static Diagnostic Of(Finding finding, TopologyEvaluation topology) => Of(finding, topology, PlaceOf(finding, topology));

    internal static Place PlaceOf(Finding finding, TopologyEvaluation topology) =>
        topology.PlaceOf(finding.Path, finding.PropertyPath, finding.Variants.Count == 0 ? null : finding.Variants[0]);

    internal static Diagnostic Of(Finding finding, TopologyEvaluation topology, Place place) => Diagnostic.Create(
        Descriptors.Of(finding),
        place.ToLocation(),
        Descriptors.SeverityOf(finding.Severity),
        additionalLocations: null,
        Properties(finding, topology),
        Escaping.Line(finding.Message + Where(finding, topology)));

    /// <summary>A finding of a topology that is not in the compilation's sources: generated, or of another language.</summary>
    public static Diagnostic Of(Finding finding, Location place) =>
        Diagnostic.Create(Descriptors.Of(finding), place, Descriptors.SeverityOf(finding.Severity), additionalLocations: null, properties: null, Escaping.Line(finding.Message));

    public static Diagnostic Of(UsageFinding finding) => Diagnostic.Create(
        Descriptors.Of(finding), finding.Place, Descriptors.SeverityOf(finding.Severity), additionalLocations: null, properties: null, Escaping.Line(finding.Message));

    /// <summary>What the compiler and the editor show of a rule.</summary>
    public static DiagnosticDescriptor Describe(RuleDescriptor rule) => new(
        rule.Id, rule.Title, "{0}", rule.Category, Descriptors.SeverityOf(rule.Severity), rule.IsEnabledByDefault, helpLinkUri: rule.HelpLink ?? HelpLinks.For(rule.Id));

    // Where every variant fails, none is worth naming; nor is the topology where it is the only one.
    private static string Where(Finding finding, TopologyEvaluation topology)
    {
        var variants = finding.Variants.Count switch
        {
            var count when count == 0 || count == topology.Variants.Length => null,
            1 => $"variant {finding.Variants[0]}",
            _ => $"variants {string.Join(", ", finding.Variants)}",
        };
        var named = string.Join(", ", new[] { topology.IsOneOfSeveral ? topology.Name : null, variants }.OfType<string>());
        return named.Length == 0 ? "" : $" ({named})";
    }

    private static ImmutableDictionary<string, string?> Properties(Finding finding, TopologyEvaluation topology) => finding.Data
        .ToImmutableDictionary(item => item.Key, item => (string?)item.Value, StringComparer.Ordinal)
        .SetItem(FindingProperties.Path, finding.Path)
        .SetItem(FindingProperties.PropertyPath, finding.PropertyPath)
        .SetItem(FindingProperties.Topology, topology.Name)
        .SetItem(FindingProperties.Variants, string.Join(",", finding.Variants));
}
