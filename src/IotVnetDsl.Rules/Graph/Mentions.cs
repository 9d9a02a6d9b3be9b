using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace IotVnetDsl.Rules.Graph;

/// <summary>What a resource refers to, at any depth; found once for each.</summary>
internal sealed class Mentions
{
    // By the instance: a resource that no edit has changed is the same one in the graphs before and after.
    private static readonly ConditionalWeakTable<GraphNode, Mentions> Known = new();

    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    private Mentions(GraphNode node)
    {
        MayBeMore = node.Value[GraphMember.Existing].Is(true) != Answer.No;
        Add(node.Value);
        Paths = [.. _paths];
    }

    public ImmutableArray<string> Paths { get; }

    /// <summary>Could it refer to something that is not known?</summary>
    public bool MayBeMore { get; private set; }

    /// <summary>It surely refers to nothing.</summary>
    public bool AreNone => Paths.IsEmpty && !MayBeMore;

    public static Mentions Of(GraphNode node) => Known.GetValue(node, made => new Mentions(made));

    private void Add(GraphValue value)
    {
        switch (value)
        {
            case ReferenceValue { Path: { } path }:
                _paths.Add(path);
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
