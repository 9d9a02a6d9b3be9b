
namespace IotVnetDsl.Rules.Graph;

/// <summary>A resource as the walk met it, before its scope is settled.</summary>
internal sealed record Declaration(string Path, string Owner, RecordValue Value, ScopeStatement Statement);

/// <summary>What a topology or module states about where its resources live, and what surrounds it.</summary>
internal sealed record ScopeStatement(RecordValue? Container, string Path, ScopeStatement? Outer)
{
    public static ScopeStatement None { get; } = new(null, "", null);

    /// <summary>The nearest statement of a member, from the inside out.</summary>
    public GraphValue Nearest(string member)
    {
        for (var statement = this; statement is not null; statement = statement.Outer)
        {
            if (statement.Container?[member] is { } value and not UnsetValue)
                return value;
        }

        return UnsetValue.Instance;
    }
}

/// <summary>Settles subscription, resource group and region: what a resource states wins over its modules and its topology.</summary>
internal static class ScopeInheritance
{
    public static IEnumerable<GraphNode> Apply(IReadOnlyList<Declaration> declarations)
    {
        var groups = declarations.Where(declaration => declaration.Value.Type == "ResourceGroup").ToArray();
        return declarations.Select(declaration => new GraphNode
        {
            Path = declaration.Path,
            Owner = declaration.Owner,
            Value = declaration.Value,
            Scope = ScopeOf(declaration, groups),
        });
    }

    private static GraphScope ScopeOf(Declaration declaration, Declaration[] groups)
    {
        var own = declaration.Value;
        if (own.Type == "ResourceGroup")
            return new GraphScope(First(own["Subscription"], declaration.Statement.Nearest("Subscription")), own["Name"], RegionName(own["Region"]));

        var stated = First(own["ResourceGroup"], declaration.Statement.Nearest("ResourceGroup"));
        var group = GroupRecord(stated, groups);
        return new GraphScope(
            First(group?["Subscription"] ?? UnsetValue.Instance, declaration.Statement.Nearest("Subscription")),
            stated switch
            {
                RecordValue record => record["Name"],
                ReferenceValue reference => reference.Name,
                _ => stated,
            },
            RegionName(First(own["Region"], declaration.Statement.Nearest("Region"), RegionOf(group, stated))));
    }

    private static RecordValue? GroupRecord(GraphValue stated, Declaration[] groups) => stated switch
    {
        RecordValue record => record,
        ReferenceValue { Name: ScalarValue name } => groups
            .FirstOrDefault(group => group.Value["Name"] is ScalarValue other
                && string.Equals(name.ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase))?.Value,
        _ => null,
    };

    private static GraphValue RegionOf(RecordValue? group, GraphValue stated) => (group, stated) switch
    {
        ({ } record, _) => record["Region"],
        (null, UnsetValue) => UnsetValue.Instance,
        _ => new UnknownValue("the resource group is not known"),
    };

    private static GraphValue RegionName(GraphValue region) => region is RecordValue record ? record["Name"] : region;

    private static GraphValue First(params GraphValue[] values) =>
        values.FirstOrDefault(value => value is not UnsetValue) ?? UnsetValue.Instance;
}
