using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views;

namespace IotVnetDsl.Rules.Model;

/// <summary>Who refers to a resource: the reverse of all references.</summary>
public sealed class ReferenceIndex : ModelPart
{
    private readonly ILookup<string, ResourceView> _referrers;

    public ReferenceIndex(TopologyModel model) : base(model) => _referrers = model.Graph.Nodes
        .SelectMany(node => Targets(node.Value).Distinct(StringComparer.Ordinal), (node, target) => (node, target))
        .ToLookup(pair => pair.target, pair => model.Find(pair.node.Path)!, StringComparer.Ordinal);

    /// <summary>Resources of a type that refer to the resource somewhere, in order of their paths.</summary>
    public IEnumerable<TView> To<TView>(ResourceView resource) where TView : ResourceView => _referrers[resource.Path].OfType<TView>();

    private static IEnumerable<string> Targets(GraphValue value) => value switch
    {
        ReferenceValue { Path: { } path } => [path],
        RecordValue record => record.Members.Values.SelectMany(Targets),
        SequenceValue sequence => sequence.Items.SelectMany(Targets),
        _ => [],
    };
}
