using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>Who refers to a resource: the reverse of all references.</summary>
public sealed class ReferenceIndex(TopologyModel model) : ModelPart(model)
{
    /// <summary>Resources of a type that refer to the resource somewhere, in order of their paths.</summary>
    public IEnumerable<TView> To<TView>(ResourceView resource) where TView : ResourceView => To<TView>(resource.Path);

    /// <summary>
    /// Is the question answered with yes for a resource of a type that refers to this one? What is not known may refer to anything, and there
    /// may be more than is known.
    /// </summary>
    public Answer AnyTo<TView>(ResourceView resource, Func<TView, Answer> question) where TView : ResourceView =>
        To<TView>(resource).Concat(Undecided<TView>()).Select(question).Any().Or(Model.MayHoldMore<TView>());

    /// <summary>As the other, of the resource at a path.</summary>
    internal IEnumerable<TView> To<TView>(string path) where TView : ResourceView => Noted<TView>(path, Model.Graph.Referrers(ViewTypes.GraphTypeOf<TView>(), path));

    private TView[] Undecided<TView>() where TView : ResourceView => Noted<TView>(null, Model.Graph.Undecided(ViewTypes.GraphTypeOf<TView>()));

    private TView[] Noted<TView>(string? target, IEnumerable<GraphNode> referrers) where TView : ResourceView
    {
        Model.Reads.Note(new GraphRead(ViewTypes.GraphTypeOf<TView>(), target, GraphRead.Referrers));
        return [.. referrers.Select(node => (TView)Model.Find(node.Path)!)];
    }
}
