using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>Collects what a topology and its modules declare, each under its path.</summary>
internal sealed class DeclarationWalk
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);
    private readonly WalkedContainer _topology;
    private bool _hasOddKeys;

    private DeclarationWalk(RecordValue topology, WalkedContainer? before) => _topology = Walk(topology, path: "", outer: null, before);

    public IReadOnlyList<Declaration> Declarations => _topology.Declarations;

    /// <summary>Types of which an unknown part of the topology may declare more.</summary>
    public IEnumerable<string> OpenTypes => _topology.OpenTypes;

    /// <summary>A walk that goes only where something is another now than on an earlier one.</summary>
    public static DeclarationWalk Over(RecordValue topology, DeclarationWalk? before = null)
    {
        if (before is null or { _hasOddKeys: true })
            return new DeclarationWalk(topology, before: null);
        var walk = new DeclarationWalk(topology, before._topology);
        return walk._hasOddKeys ? new DeclarationWalk(topology, before: null) : walk;
    }

    private WalkedContainer Walk(RecordValue container, string path, ScopeStatement? outer, WalkedContainer? before)
    {
        if (before?.IsOf(container, outer) == true)
            return before;
        var scope = ScopeStatement.Of(container, path, outer);
        var walked = new WalkedContainer(container, outer, before is not null && before.Scope == scope ? before.Scope : scope);
        foreach (var member in container.Members)
            Visit(member.Value, LogicalPath.Part(path, member.Key), walked, before);
        return walked;
    }

    private void Visit(GraphValue value, string wanted, WalkedContainer into, WalkedContainer? before)
    {
        switch (value)
        {
            case RecordValue { Kind: RecordKind.Resource } resource:
                var path = Unique(wanted);
                into.Add(before?.ResourceAt(path) is { } known && ReferenceEquals(known.Value, resource) && ReferenceEquals(known.Scope, into.Scope)
                    ? known
                    : new Declaration(path, resource, into.Scope));
                break;
            case RecordValue { Kind: RecordKind.Module } module:
                var inner = Unique(wanted);
                into.Add(Walk(module, inner, into.Scope, before?.ModuleAt(inner)));
                break;
            case SequenceValue sequence:
                Visit(sequence, wanted, into, before);
                break;
            case UnknownValue { Declares: { } type }:
                into.AddOpen(type);
                break;
        }
    }

    private void Visit(SequenceValue sequence, string path, WalkedContainer into, WalkedContainer? before)
    {
        for (var index = 0; index < sequence.Items.Length; index++)
        {
            var key = LogicalPath.KeyOf(sequence.Items[index], index);
            // With it, what stands in one container can have the path of what stands in another.
            _hasOddKeys |= key.IndexOf(']') >= 0;
            Visit(sequence.Items[index], LogicalPath.Item(path, key), into, before);
        }

        // The front end says what an open sequence may declare; where it does not, a sequence of resources may declare anything.
        if (sequence.IsOpen
            && sequence.Items.Any(item => item is RecordValue { Kind: not RecordKind.Plain })
            && !sequence.Items.Any(item => item is UnknownValue { Declares: not null }))
        {
            into.AddOpen(UnknownValue.AnyType);
        }
    }

    // Two items of one name are a mistake that a rule reports; both must stay visible to it.
    // The count goes on from where the last item of that name left it, so that ten thousand of one name are not ten thousand searches.
    private string Unique(string wanted)
    {
        if (_paths.Add(wanted))
            return wanted;

        var count = _occurrences.TryGetValue(wanted, out var last) ? last : 1;
        string path;
        do
            path = $"{wanted}#{++count}";
        while (!_paths.Add(path));
        _occurrences[wanted] = count;
        return path;
    }
}
