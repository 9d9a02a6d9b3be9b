using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>A resource as the walk met it, before its scope is settled.</summary>
internal sealed class Declaration(string path, RecordValue value, ScopeStatement scope)
{
    private Settled? _settled;

    public string Path { get; } = path;

    public string Owner => Scope.Path;

    public RecordValue Value { get; } = value;

    public ScopeStatement Scope { get; } = scope;

    /// <summary>The node that it becomes among the groups; the same one as long as they are the same.</summary>
    public GraphNode In(DeclaredGroups groups, Func<Declaration, DeclaredGroups, GraphNode> settle)
    {
        if (_settled is not { } settled || !ReferenceEquals(settled.Groups, groups))
            _settled = settled = new Settled(groups, settle(this, groups));
        return settled.Node;
    }

    private sealed record Settled(DeclaredGroups Groups, GraphNode Node);
}
