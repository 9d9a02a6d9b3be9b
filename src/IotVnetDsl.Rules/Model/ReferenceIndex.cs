using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>Who refers to a resource: the reverse of all references.</summary>
public sealed class ReferenceIndex : ModelPart
{
    private readonly Lazy<ILookup<(string Type, string Target), GraphNode>> _referrers;
    private readonly Lazy<ILookup<string, GraphNode>> _undecided;

    public ReferenceIndex(TopologyModel model) : base(model)
    {
        _referrers = new(() => model.Graph.Nodes
            .SelectMany(node => Mentions.Of(node).Paths, (node, target) => (Node: node, Target: target))
            .ToLookup(pair => (pair.Node.Type, pair.Target), pair => pair.Node));
        _undecided = new(() => model.Graph.Nodes.Where(node => Mentions.Of(node).MayBeMore).ToLookup(node => node.Type, StringComparer.Ordinal));
    }

    /// <summary>Resources of a type that refer to the resource somewhere, in order of their paths.</summary>
    public IEnumerable<TView> To<TView>(ResourceView resource) where TView : ResourceView => Noted<TView>(resource.Path, _referrers.Value[(ViewTypes.GraphTypeOf<TView>(), resource.Path)]);

    /// <summary>
    /// Is the question answered with yes for a resource of a type that refers to this one? What is not known may refer to anything, and there
    /// may be more than is known.
    /// </summary>
    public Answer AnyTo<TView>(ResourceView resource, Func<TView, Answer> question) where TView : ResourceView =>
        To<TView>(resource).Concat(Undecided<TView>()).Select(question).Any().Or(Model.MayHoldMore<TView>());

    private TView[] Undecided<TView>() where TView : ResourceView => Noted<TView>(null, _undecided.Value[ViewTypes.GraphTypeOf<TView>()]);

    private TView[] Noted<TView>(string? target, IEnumerable<GraphNode> referrers) where TView : ResourceView
    {
        Model.Reads.Note(new GraphRead(ViewTypes.GraphTypeOf<TView>(), target, GraphRead.Referrers));
        return [.. referrers.Select(node => (TView)Model.Find(node.Path)!)];
    }
}
