using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>The resource groups that the code declares, as statements refer to them.</summary>
internal sealed class DeclaredGroups
{
    public const string Type = "ResourceGroup";

    private readonly Declaration[] _all;
    private readonly Dictionary<string, Declaration> _byPath;
    private readonly Dictionary<string, Declaration> _byName;

    private DeclaredGroups(Declaration[] groups)
    {
        _all = groups;
        _byPath = groups.ToDictionary(group => group.Path, StringComparer.Ordinal);
        // Groups of one name in several subscriptions are told apart by nothing in a reference: then it cannot be said which is meant.
        _byName = groups
            .Where(group => group.Value[GraphMember.Name] is ScalarValue)
            .GroupBy(group => group.Value[GraphMember.Name].ToString(), StringComparer.OrdinalIgnoreCase)
            .Where(named => named.All(group => group.Value.Equals(named.First().Value)))
            .ToDictionary(named => named.Key, named => named.First(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Those among the declarations; the earlier ones where they are the same.</summary>
    public static DeclaredGroups Of(IEnumerable<Declaration> declarations, DeclaredGroups? before)
    {
        var groups = declarations.Where(declaration => declaration.Value.Type == Type).ToArray();
        return before is not null && before._all.SequenceEqual(groups) ? before : new DeclaredGroups(groups);
    }

    /// <summary>The group that a statement means: a topology's own is declared there, all others are referred to by name.</summary>
    public Declaration? Find(Statement stated) => stated switch
    {
        { Value: RecordValue, Place: { } place } =>
            _byPath.TryGetValue(LogicalPath.Part(place.Path, place.PropertyPath), out var group) ? group : null,
        { Value: ReferenceValue { Name: ScalarValue name } } => _byName.TryGetValue(name.ToString(), out var named) ? named : null,
        _ => null,
    };
}
