using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>The resource groups that the code declares, as statements refer to them.</summary>
internal sealed class DeclaredGroups
{
    public const string Type = "ResourceGroup";

    private readonly Declaration[] _all;
    private readonly Dictionary<string, Declaration> _byPath;
    private readonly ILookup<string, Declaration> _byName;

    private DeclaredGroups(Declaration[] groups)
    {
        _all = groups;
        _byPath = groups.ToDictionary(group => group.Path, StringComparer.Ordinal);
        _byName = groups.Where(group => group.Value[GraphMember.Name] is ScalarValue).ToLookup(group => group.Value[GraphMember.Name].ToString(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Those among the declarations; the earlier ones where they are the same.</summary>
    public static DeclaredGroups Of(IEnumerable<Declaration> declarations, DeclaredGroups? before)
    {
        var groups = declarations.Where(declaration => declaration.Value.Type == Type).ToArray();
        return before is not null && before._all.SequenceEqual(groups) ? before : new DeclaredGroups(groups);
    }

    /// <summary>The subscription of a group: its own, or what is around it states one.</summary>
    public static GraphValue SubscriptionOf(Declaration group) =>
        Statement.Of(group.Value, GraphMember.Subscription, group.Path).Else(() => group.Scope.Subscription).Value;

    /// <summary>The group that a statement means: a topology's own is declared there, all others are referred to by name and subscription.</summary>
    public Declaration? Find(Statement stated) => stated switch
    {
        { Value: RecordValue, Place: { } place } =>
            _byPath.TryGetValue(LogicalPath.Part(place.Path, place.PropertyPath), out var group) ? group : null,
        { Value: ReferenceValue { Name: ScalarValue name } reference } =>
            Only([.. _byName[name.ToString()].Where(group => StatedSubscription.MayBe(reference.Subscription, group.Value[GraphMember.Subscription], SubscriptionOf(group)))]),
        _ => null,
    };

    // Of several that are not the same group it cannot be said which is meant.
    private static Declaration? Only(Declaration[] named) =>
        named.Length > 0 && named.All(group => group.Value.Equals(named[0].Value) && SubscriptionOf(group).Equals(SubscriptionOf(named[0]))) ? named[0] : null;
}
