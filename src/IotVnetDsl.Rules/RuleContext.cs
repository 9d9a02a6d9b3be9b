using System.Collections.Immutable;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Memory;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules;

/// <summary>What a rule sees, and where it reports.</summary>
public sealed class RuleContext
{
    private readonly Rule _rule;
    private readonly Action<Finding> _report;
    private readonly RuleCheck? _check;

    public RuleContext(Rule rule, TopologyModel topology, RegionCatalog regions, Action<Finding> report) =>
        (_rule, Topology, Regions, _report) = (rule, topology, regions, report);

    internal RuleContext(Rule rule, TopologyModel topology, RegionCatalog regions, Action<Finding> report, RuleCheck check)
        : this(rule, topology, regions, report) => _check = check;

    /// <summary>The topology; what is read of it is what a finding depends on.</summary>
    public TopologyModel Topology { get; }

    /// <summary>The regions that the project has chosen to check against.</summary>
    public RegionCatalog Regions { get; }

    /// <summary>
    /// The resources of a type, each by itself: what is found at one follows from what is read while it is looked at, not from those before it. So
    /// a rule comes back, after an edit, to those only for which something is another now. What compares all of them reads <see cref="Topology"/>.
    /// </summary>
    public IEnumerable<TView> Each<TView>() where TView : ResourceView =>
        _check is null ? Topology.All<TView>() : _check.Subjects(ViewTypes.GraphTypeOf<TView>()).Cast<TView>();

    /// <summary>As the other, whatever their types.</summary>
    public IEnumerable<ResourceView> Each() => _check is null ? Topology.All() : _check.Subjects(UnknownValue.AnyType);

    /// <summary>As the other, of a type that data names.</summary>
    internal IEnumerable<ResourceView> EachOf(string type) => _check is null ? Topology.AllOf(type) : _check.Subjects(type);

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
        _report(new Finding(
            _rule.Descriptor.Id, severity ?? _rule.Descriptor.Severity, place.Path, place.PropertyPath, message, data ?? Finding.NoData)
        {
            Rule = _rule.Descriptor,
        });

    // What an expansion added is nowhere in the code: its trigger is where people can act.
    private static PropertyPlace PlaceOf(ResourceView resource, string propertyPath) =>
        resource.IsExpanded ? new PropertyPlace(resource.Origins[0], "") : new PropertyPlace(resource.Path, propertyPath);
}
