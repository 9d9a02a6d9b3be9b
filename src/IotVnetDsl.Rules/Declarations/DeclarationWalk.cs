using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>Collects what a topology and its modules declare, each under its path.</summary>
internal sealed class DeclarationWalk
{
    private readonly List<Declaration> _declarations = [];
    private readonly HashSet<string> _openTypes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    private DeclarationWalk()
    {
    }

    public IReadOnlyList<Declaration> Declarations => _declarations;

    /// <summary>Types of which an unknown part of the topology may declare more.</summary>
    public IEnumerable<string> OpenTypes => _openTypes;

    public static DeclarationWalk Over(RecordValue topology)
    {
        var walk = new DeclarationWalk();
        walk.Visit(topology, path: "", outer: null);
        return walk;
    }

    private void Visit(RecordValue container, string path, ScopeStatement? outer)
    {
        var scope = new ScopeStatement(container, path, outer);
        foreach (var member in container.Members)
            Visit(member.Value, LogicalPath.Part(path, member.Key), scope);
    }

    private void Visit(GraphValue value, string wanted, ScopeStatement scope)
    {
        switch (value)
        {
            case RecordValue { Kind: RecordKind.Resource } resource:
                _declarations.Add(new Declaration(Unique(wanted), scope.Path, resource, scope));
                break;
            case RecordValue { Kind: RecordKind.Module } module:
                Visit(module, Unique(wanted), scope);
                break;
            case SequenceValue sequence:
                Visit(sequence, wanted, scope);
                break;
            case UnknownValue { Declares: { } type }:
                _openTypes.Add(type);
                break;
        }
    }

    private void Visit(SequenceValue sequence, string path, ScopeStatement scope)
    {
        for (var index = 0; index < sequence.Items.Length; index++)
            Visit(sequence.Items[index], LogicalPath.Item(path, LogicalPath.KeyOf(sequence.Items[index], index)), scope);

        // The front end says what an open sequence may declare; where it does not, a sequence of resources may declare anything.
        if (sequence.IsOpen
            && sequence.Items.Any(item => item is RecordValue { Kind: not RecordKind.Plain })
            && !sequence.Items.Any(item => item is UnknownValue { Declares: not null }))
        {
            _openTypes.Add(UnknownValue.AnyType);
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
