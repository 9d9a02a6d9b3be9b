using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>A resource as the walk met it, before its scope is settled.</summary>
internal sealed record Declaration(string Path, string Owner, RecordValue Value, ScopeStatement Scope);

/// <summary>What a topology or module states about where its resources live, and what surrounds it.</summary>
internal sealed record ScopeStatement(RecordValue Container, string Path, ScopeStatement? Outer)
{
    /// <summary>The nearest statement of a member, from the inside out.</summary>
    public Statement Nearest(string member)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Container[member] is var value and not UnsetValue)
                return new Statement(value, new PropertyPlace(scope.Path, member));
        }

        return Statement.None;
    }
}

/// <summary>A value, and where the code states it.</summary>
internal sealed record Statement(GraphValue Value, PropertyPlace? Place)
{
    public static Statement None { get; } = new(UnsetValue.Instance, null);

    public static Statement Of(RecordValue record, string member, string path) =>
        record[member] is var value and not UnsetValue ? new Statement(value, new PropertyPlace(path, member)) : None;

    public Statement Else(Func<Statement> other) => Value is UnsetValue ? other() : this;
}
