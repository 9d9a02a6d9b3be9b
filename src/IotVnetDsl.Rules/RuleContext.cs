using System.Collections.Immutable;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views;

namespace IotVnetDsl.Rules;

/// <summary>What a rule sees, and where it reports.</summary>
public sealed class RuleContext(Rule rule, TopologyModel topology, RegionCatalog regions, Action<Finding> report)
{
    /// <summary>The topology; what is read of it is what a finding depends on.</summary>
    public TopologyModel Topology { get; } = topology;

    /// <summary>The regions that the project has chosen to check against.</summary>
    public RegionCatalog Regions { get; } = regions;

    /// <summary>Reports at a resource.</summary>
    public void Report(
        ResourceView resource, string message, Severity? severity = null, ImmutableSortedDictionary<string, string>? data = null) =>
        Report(PlaceOf(resource, ""), message, severity, data);

    /// <summary>Reports at what stands at one place of a resource.</summary>
    public void Report<T>(
        T property, string message, Severity? severity = null, ImmutableSortedDictionary<string, string>? data = null) where T : IProperty =>
        Report(PlaceOf(property.Self.Owner, property.Self.Path), message, severity, data);

    /// <summary>Reports where the code states something, which may be a module or the topology itself.</summary>
    public void Report(
        PropertyPlace place, string message, Severity? severity = null, ImmutableSortedDictionary<string, string>? data = null) =>
        report(new Finding(
            rule.Descriptor.Id, severity ?? rule.Descriptor.Severity, place.Path, place.PropertyPath, message, data ?? Finding.NoData));

    // What an expansion added is nowhere in the code: its trigger is where people can act.
    private static PropertyPlace PlaceOf(ResourceView resource, string propertyPath) =>
        resource.IsExpanded ? new PropertyPlace(resource.Origins[0], "") : new PropertyPlace(resource.Path, propertyPath);
}
