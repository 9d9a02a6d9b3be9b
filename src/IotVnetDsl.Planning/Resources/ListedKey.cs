namespace IotVnetDsl.Planning.Resources;

/// <summary>A key that Azure lists, as it stands in a body in place of the connection string with it.</summary>
/// <param name="Owner">Id of the account, hub, namespace or entity whose key it is.</param>
/// <param name="Name">Of the policy.</param>
/// <param name="Entity">The event hub, queue or topic that a namespace's key is for; null where the owner says it.</param>
internal sealed record ListedKey(string Owner, string Name, string? Entity)
{
    private const string Prefix = "listkeys:";
    private const string Accounts = "Microsoft.Storage/storageAccounts";
    private const string Databases = "Microsoft.DocumentDB/databaseAccounts";
    private const string Hubs = "Microsoft.Devices/IotHubs";

    public bool IsOfAccount => Is(Accounts);

    public bool IsOfDatabases => Is(Databases);

    public bool IsOfHub => Is(Hubs);

    /// <summary>What is asked for its keys.</summary>
    public string Policy => IsOfAccount || IsOfDatabases ? Owner : $"{Owner}/{(IsOfHub ? "IotHubKeys" : "authorizationRules")}/{Name}";

    /// <summary>Where a secret is read; null where that is something else.</summary>
    public static ListedKey? Of(string? source) =>
        source?.StartsWith(Prefix, StringComparison.Ordinal) == true && source[Prefix.Length..].Split('|') is [var owner, var name, .. var entity]
            ? new(owner, name, entity is [var one] ? one : null)
            : null;

    public override string ToString() => $"{Prefix}{Owner}|{Name}{(Entity is null ? "" : $"|{Entity}")}";

    private bool Is(string type) => ResourceId.TypeOf(Owner).Equals(type, StringComparison.OrdinalIgnoreCase);
}
