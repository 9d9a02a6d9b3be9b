using System.Collections.Immutable;
using IotVnetDsl.Rules.Expansions;

namespace IotVnetDsl.Rules.Graph;

/// <summary>
/// Makes the graph from a topology's record. Both front ends end here, so that paths, scopes, references and expansions
/// come out the same from source text and from execution.
/// </summary>
public static class TopologyGraphBuilder
{
    public static TopologyGraph Build(RecordValue topology, string? variant) =>
        ReferenceResolution.Apply(Expansion.ExpandAll(Declared(topology, variant)));

    /// <summary>The graph of what the code declares itself, before expansions.</summary>
    public static TopologyGraph Declared(RecordValue topology, string? variant)
    {
        var walk = new Walk();
        walk.Visit(topology, owner: "", ScopeStatement.None);
        var nodes = ScopeInheritance.Apply(walk.Declarations);
        return ReferenceResolution.Apply(MergeEqual(topology, variant, nodes, walk.OpenTypes.ToImmutableSortedSet(StringComparer.Ordinal)));
    }

    private static TopologyGraph MergeEqual(
        RecordValue topology, string? variant, IEnumerable<GraphNode> nodes, ImmutableSortedSet<string> openTypes)
    {
        var kept = new Dictionary<(RecordValue, GraphScope), GraphNode>();
        var aliases = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var node in nodes.OrderBy(node => node.Path, StringComparer.Ordinal))
        {
            if (node.Value.IsWhollyKnown && kept.TryGetValue((node.Value, node.Scope), out var first))
            {
                aliases.Add(node.Path, first.Path);
            }
            else
            {
                // Two records with an unknown part are never known to be equal: each keeps a key of its own.
                var key = node.Value.IsWhollyKnown ? node.Value : node.Value.With("#", new ScalarValue(node.Path));
                kept.Add((key, node.Scope), node);
            }
        }

        return new TopologyGraph(topology, variant, kept.Values, openTypes, aliases.ToImmutable());
    }

    private sealed class Walk
    {
        public List<Declaration> Declarations { get; } = [];

        public HashSet<string> OpenTypes { get; } = new(StringComparer.Ordinal);

        public void Visit(RecordValue container, string owner, ScopeStatement outer)
        {
            var scope = new ScopeStatement(container, owner, outer);
            foreach (var member in container.Members)
            {
                VisitMember(owner.Length == 0 ? member.Key : owner + "/" + member.Key, member.Value, owner, scope);
            }
        }

        private void VisitMember(string path, GraphValue value, string owner, ScopeStatement scope)
        {
            switch (value)
            {
                case RecordValue { Kind: RecordKind.Resource } resource:
                    Declarations.Add(new Declaration(path, owner, resource, scope));
                    break;
                case RecordValue { Kind: RecordKind.Module } module:
                    Visit(module, path, scope);
                    break;
                case SequenceValue sequence:
                    for (var index = 0; index < sequence.Items.Length; index++)
                    {
                        VisitMember(Unique($"{path}[{SequenceKey.Of(sequence.Items[index], index)}]", index), sequence.Items[index], owner, scope);
                    }

                    if (sequence.IsOpen && !sequence.Items.OfType<UnknownValue>().Any(item => item.Declares is not null))
                        OpenTypes.Add(UnknownValue.AnyType);
                    break;
                case UnknownValue { Declares: { } type }:
                    OpenTypes.Add(type);
                    break;
            }
        }

        // Two items of one name are a mistake that a rule reports; both must stay visible to it.
        private string Unique(string path, int index) =>
            Declarations.Any(declaration => declaration.Path == path) ? $"{path}#{index}" : path;
    }
}
