using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>Settles subscription, resource group and region: what a resource states wins over its modules and its topology.</summary>
internal static class ScopeInheritance
{
    /// <summary>The nodes that declarations become, in order of their paths.</summary>
    public static ImmutableArray<GraphNode> Apply(IReadOnlyList<Declaration> declarations, DeclaredGroups groups) =>
        TopologyGraph.Ordered([.. declarations.Select(declaration => declaration.In(groups, Settle))]);

    private static GraphNode Settle(Declaration declaration, DeclaredGroups groups) =>
        declaration.Value.Type == DeclaredGroups.Type ? Group(declaration) : Resource(declaration, groups);

    private static GraphNode Group(Declaration group) => Node(
        group, DeclaredGroups.SubscriptionOf(group), group.Value[GraphMember.Name], Statement.Of(group.Value, GraphMember.Region, group.Path));

    private static GraphNode Resource(Declaration resource, DeclaredGroups groups)
    {
        var stated = Statement.Of(resource.Value, GraphMember.ResourceGroup, resource.Path).Else(() => resource.Scope.ResourceGroup);
        var group = groups.Find(stated);
        return Node(
            resource,
            Subscription(stated, group, resource),
            stated.Value switch
            {
                RecordValue record => record[GraphMember.Name],
                ReferenceValue reference => reference.Name,
                var other => other,
            },
            Region(stated, group, resource));
    }

    private static GraphNode Node(Declaration declaration, GraphValue subscription, GraphValue group, Statement region) => new()
    {
        Path = declaration.Path,
        Owner = declaration.Owner,
        Value = declaration.Value,
        Scope = new GraphScope(subscription, group, region.Value is RecordValue record ? record[GraphMember.Name] : region.Value),
        RegionPlace = region.Place,
        TagsAround = declaration.Scope.Tags,
    };

    private static GraphValue Subscription(Statement stated, Declaration? group, Declaration resource) => stated.Value switch
    {
        _ when group is not null => DeclaredGroups.SubscriptionOf(group),
        UnknownValue => new UnknownValue("the resource group is not known"),
        ReferenceValue { Subscription: var own and not UnsetValue } => own,
        _ => resource.Scope.Subscription.Value,
    };

    private static Statement Region(Statement stated, Declaration? group, Declaration resource)
    {
        var own = Statement.Of(resource.Value, GraphMember.Region, resource.Path);
        if (own.Value is UnsetValue && resource.Value[GraphMember.Existing].Is(true) != Answer.No)
            return new Statement(new UnknownValue("the resource exists already and the code does not state its region"), null);

        return own.Else(() => resource.Scope.Region).Else(() => group is not null
            ? Statement.Of(group.Value, GraphMember.Region, group.Path)
            : new Statement(stated.Value is UnsetValue ? UnsetValue.Instance : new UnknownValue("the resource group is not known"), null));
    }
}
