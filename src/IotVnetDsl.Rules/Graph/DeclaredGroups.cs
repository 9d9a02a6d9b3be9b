namespace IotVnetDsl.Rules.Graph;

/// <summary>The resource groups that the code declares, as statements refer to them.</summary>
internal sealed class DeclaredGroups
{
    public const string Type = "ResourceGroup";

    private readonly Dictionary<string, Declaration> _byPath;
    private readonly ILookup<string, Declaration> _byName;

    public DeclaredGroups(IEnumerable<Declaration> declarations)
    {
        var groups = declarations.Where(declaration => declaration.Value.Type == Type).ToArray();
        _byPath = groups.ToDictionary(group => group.Path, StringComparer.Ordinal);
        _byName = groups
            .Where(group => group.Value["Name"] is ScalarValue)
            .ToLookup(group => group.Value["Name"].ToString(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The group that a statement means: a topology's own is declared there, all others are referred to by name.</summary>
    public Declaration? Find(Statement stated) => stated switch
    {
        { Value: RecordValue, Place: { } place } =>
            _byPath.TryGetValue(place.Path.Length == 0 ? place.PropertyPath : $"{place.Path}/{place.PropertyPath}", out var group) ? group : null,
        { Value: ReferenceValue { Name: ScalarValue name } } => Only(_byName[name.ToString()]),
        _ => null,
    };

    // Groups of one name in several subscriptions are told apart by nothing in a reference: then it cannot be said which is meant.
    private static Declaration? Only(IEnumerable<Declaration> named)
    {
        var groups = named.ToArray();
        return groups.Length > 0 && groups.All(group => group.Value.Equals(groups[0].Value)) ? groups[0] : null;
    }
}
