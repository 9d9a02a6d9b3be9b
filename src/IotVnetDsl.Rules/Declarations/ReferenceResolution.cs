using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>Gives each reference the path of the resource that it points to.</summary>
internal sealed class ReferenceResolution(NamedNodes nodes)
{
    private readonly Dictionary<(string Type, string Name, string Owner, GraphValue ResourceGroup, GraphValue Subscription), GraphNode?> _targets = [];
    private readonly HashSet<(string Type, string Name)> _mentions = [];

    public ResolvedNode Resolve(GraphNode node)
    {
        _mentions.Clear();
        var value = (RecordValue)Resolve(node.Value, node);
        return new ResolvedNode(node, ReferenceEquals(value, node.Value) ? node : node with { Value = value }, [.. _mentions]);
    }

    // Values without an unresolved reference come back as they are: most of a large topology is not copied.
    private GraphValue Resolve(GraphValue value, GraphNode from) => value switch
    {
        ReferenceValue { Path: null } reference => Target(reference, from) is { } target ? reference with { Path = target.Path } : reference,
        RecordValue record => Members(record, from),
        SequenceValue sequence => Items(sequence, from),
        _ => value,
    };

    private RecordValue Members(RecordValue record, GraphNode from)
    {
        var members = record.Members;
        foreach (var member in record.Members)
        {
            var resolved = Resolve(member.Value, from);
            if (!ReferenceEquals(resolved, member.Value))
                members = members.SetItem(member.Key, resolved);
        }

        return ReferenceEquals(members, record.Members) ? record : record with { Members = members };
    }

    private SequenceValue Items(SequenceValue sequence, GraphNode from)
    {
        ImmutableArray<GraphValue>.Builder? changed = null;
        for (var index = 0; index < sequence.Items.Length; index++)
        {
            var resolved = Resolve(sequence.Items[index], from);
            if (ReferenceEquals(resolved, sequence.Items[index]))
                continue;
            changed ??= sequence.Items.ToBuilder();
            changed[index] = resolved;
        }

        return changed is null ? sequence : sequence with { Items = changed.ToImmutable() };
    }

    // What means the same from the same module is looked for once: with many of one name, each search goes over all of them.
    private GraphNode? Target(ReferenceValue reference, GraphNode from)
    {
        if (reference.Name is not ScalarValue scalar)
            return null;

        var name = NamedNodes.Canonical(scalar.ToString());
        _mentions.Add((reference.Type, name));
        var key = (reference.Type, name, from.Owner, reference.ResourceGroup, reference.Subscription);
        if (!_targets.TryGetValue(key, out var target))
            _targets.Add(key, target = Nearest(reference, name, from.Owner));
        return target;
    }

    // Names repeat between modules (a "vnet" in each site): the nearest declaration is meant.
    private GraphNode? Nearest(ReferenceValue reference, string name, string from)
    {
        foreach (var owner in LogicalPath.Outwards(from))
        {
            var near = Candidates(nodes.Named(reference.Type, name, owner), reference);
            if (near.Length > 0)
                return Only(near);
        }

        return Only(Candidates(nodes.Named(reference.Type, name), reference));
    }

    // A reference states the group that its resource states, and the subscription that the group states: where it states none, what states none is meant.
    private static GraphNode[] Candidates(IEnumerable<GraphNode> named, ReferenceValue reference)
    {
        var candidates = named.Where(node => InStatedGroup(node, reference) && InStatedSubscription(node, reference)).ToArray();
        return reference.ResourceGroup is UnsetValue && candidates.Any(StatesNoGroup) ? [.. candidates.Where(StatesNoGroup)] : candidates;
    }

    private static bool StatesNoGroup(GraphNode node) => node.Value[GraphMember.ResourceGroup] is UnsetValue;

    // Several with one Azure id are one resource in Azure; several with different ids leave open which is meant.
    private static GraphNode? Only(GraphNode[] candidates) =>
        candidates.Length > 0 && candidates.All(node => SameGroup(node.Scope, candidates[0].Scope)) ? candidates[0] : null;

    private static bool SameGroup(GraphScope left, GraphScope right) =>
        left.ResourceGroup.Equals(right.ResourceGroup) && left.Subscription.Equals(right.Subscription);

    private static bool InStatedGroup(GraphNode node, ReferenceValue reference) =>
        reference.ResourceGroup is not ReferenceValue { Name: ScalarValue stated }
        || node.Scope.ResourceGroup.Is(stated.ToString()) == Answer.Yes;

    private static bool InStatedSubscription(GraphNode node, ReferenceValue reference) => (reference, reference.ResourceGroup) switch
    {
        ({ Type: DeclaredGroups.Type }, _) => StatedSubscription.MayBe(reference.Subscription, node.Value[GraphMember.Subscription], node.Scope.Subscription),
        (_, ReferenceValue group) => StatedSubscription.MayBe(group.Subscription, OfGroup(node), node.Scope.Subscription),
        _ => true,
    };

    private static GraphValue OfGroup(GraphNode node) => node.Value[GraphMember.ResourceGroup] is ReferenceValue group ? group.Subscription : UnsetValue.Instance;
}
