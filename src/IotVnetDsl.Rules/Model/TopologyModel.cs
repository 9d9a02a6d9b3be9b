using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>
/// A topology as rules, paths and planner read it: resources through typed views, and what follows from all of them together, each made
/// once on first use. It serves one thread.
/// </summary>
public sealed class TopologyModel(TopologyGraph graph)
{
    private readonly Dictionary<Type, Array> _views = [];
    private readonly Dictionary<string, ResourceView> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, (ModelPart Part, RecordedReads Reads)> _parts = [];

    /// <summary>What is read of the model.</summary>
    public ReadLog Reads { get; } = new();

    /// <summary>Name of the variant; null where the topology has none.</summary>
    public string? Variant => Graph.Variant;

    /// <summary>The cloud that the topology is for; null while unknown. Another one makes another topology to every rule: no read of it is noted.</summary>
    internal KnownCloud? Cloud => Graph.Cloud;

    internal TopologyGraph Graph { get; } = graph;

    /// <summary>The known resources of a type, in order of their paths.</summary>
    public IReadOnlyList<TView> All<TView>() where TView : ResourceView
    {
        Reads.Note(new GraphRead(ViewTypes.GraphTypeOf<TView>(), null, null));
        if (!_views.TryGetValue(typeof(TView), out var views))
        {
            views = Graph.OfType(ViewTypes.GraphTypeOf<TView>()).Select(node => (TView)ViewOf(node)).ToArray();
            _views.Add(typeof(TView), views);
        }

        return (TView[])views;
    }

    /// <summary>All known resources, in order of their paths.</summary>
    public IEnumerable<ResourceView> All()
    {
        Reads.Note(new GraphRead(UnknownValue.AnyType, null, null));
        return Graph.Nodes.Select(ViewOf);
    }

    /// <summary>Is there anything of the type that the graph does not know? Absence is claimed only where there is not. Never answered with yes.</summary>
    public Answer MayHoldMore<TView>() where TView : ResourceView
    {
        var type = ViewTypes.GraphTypeOf<TView>();
        Reads.Note(new GraphRead(type, null, GraphRead.Open));
        return Graph.IsOpen(type) ? Answer.CannotSay : Answer.No;
    }

    /// <summary>The known resources of a type that data names: a reference does.</summary>
    internal IEnumerable<ResourceView> AllOf(string type)
    {
        Reads.Note(new GraphRead(type, null, null));
        return Graph.OfType(type).Select(ViewOf);
    }

    /// <summary>The known resources of a type that have the name, which Azure compares ignoring case, in order of their paths.</summary>
    internal IEnumerable<ResourceView> Named(string type, string name)
    {
        Reads.Note(new GraphRead(type, GraphNode.Folded(name), GraphRead.Namesakes));
        return Graph.Named(type, name).Select(ViewOf);
    }

    /// <summary>As <see cref="MayHoldMore{TView}"/>, of a type that data names.</summary>
    internal Answer MayHoldMoreOf(string type)
    {
        Reads.Note(new GraphRead(type, null, GraphRead.Open));
        return Graph.IsOpen(type) ? Answer.CannotSay : Answer.No;
    }

    /// <summary>The resource of a path, null where nothing declares it.</summary>
    public ResourceView? Find(string path)
    {
        var node = Graph.Find(path);
        Reads.Note(new GraphRead(node?.Type ?? UnknownValue.AnyType, path, null));
        return node is null ? null : ViewOf(node);
    }

    /// <summary>A part of the model, made on first use.</summary>
    public TPart Part<TPart>() where TPart : ModelPart
    {
        if (!_parts.TryGetValue(typeof(TPart), out var made))
        {
            ModelPart? part = null;
            var reads = Reads.RecordApart(() => part = (ModelPart)Activator.CreateInstance(typeof(TPart), this)!);
            made = (part!, reads);
            _parts.Add(typeof(TPart), made);
        }

        Reads.Note(made.Reads);
        return (TPart)made.Part;
    }

    internal ResourceView ViewOf(GraphNode node)
    {
        if (!_byPath.TryGetValue(node.Path, out var view))
        {
            view = ViewTypes.Create(this, node);
            _byPath.Add(node.Path, view);
        }

        return view;
    }
}
