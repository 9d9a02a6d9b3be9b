using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views;

namespace IotVnetDsl.Rules.Model;

/// <summary>Who refers to a resource: the reverse of all references.</summary>
public sealed class ReferenceIndex : ModelPart
{
    private readonly ILookup<string, ResourceView> _referrers;
    private readonly ILookup<Type, ResourceView> _undecided;

    public ReferenceIndex(TopologyModel model) : base(model)
    {
        var nodes = model.Graph.Nodes.Select(node => (node.Path, Mentions: Mentions.Of(node))).ToArray();
        _referrers = nodes
            .SelectMany(node => node.Mentions.Paths, (node, target) => (node.Path, Target: target))
            .ToLookup(pair => pair.Target, pair => model.Find(pair.Path)!, StringComparer.Ordinal);
        _undecided = nodes.Where(node => node.Mentions.MayBeMore).Select(node => model.Find(node.Path)!).ToLookup(view => view.GetType());
    }

    /// <summary>Resources of a type that refer to the resource somewhere, in order of their paths.</summary>
    public IEnumerable<TView> To<TView>(ResourceView resource) where TView : ResourceView
    {
        Model.Reads.Note(new GraphRead(ViewTypes.GraphTypeOf<TView>(), null, GraphRead.References));
        return _referrers[resource.Path].OfType<TView>();
    }

    /// <summary>
    /// Is the question answered with yes for a resource of a type that refers to this one? What is not known may refer to anything, and there
    /// may be more than is known.
    /// </summary>
    public Answer AnyTo<TView>(ResourceView resource, Func<TView, Answer> question) where TView : ResourceView =>
        To<TView>(resource).Concat(_undecided[typeof(TView)].Cast<TView>()).Select(question).Any().Or(Model.MayHoldMore<TView>());

    // What a resource refers to, at any depth.
    private sealed record Mentions(HashSet<string> Paths)
    {
        public bool MayBeMore { get; private set; }

        public static Mentions Of(GraphNode node)
        {
            var mentions = new Mentions(new HashSet<string>(StringComparer.Ordinal)) { MayBeMore = node.Value[GraphRead.Existing].Is(true) != Answer.No };
            mentions.Add(node.Value);
            return mentions;
        }

        private void Add(GraphValue value)
        {
            switch (value)
            {
                case ReferenceValue { Path: { } path }:
                    Paths.Add(path);
                    break;
                case RecordValue record:
                    foreach (var member in record.Members)
                        Add(member.Value);
                    break;
                case SequenceValue sequence:
                    MayBeMore |= sequence.IsOpen;
                    foreach (var item in sequence.Items)
                        Add(item);
                    break;
                case ReferenceValue or UnknownValue:
                    MayBeMore = true;
                    break;
            }
        }
    }
}
