using System.Collections.Immutable;

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

    /// <summary>What is asked for its keys.</summary>
    public string Policy => Is(Accounts) || Is(Databases) ? Owner : $"{Owner}/{(IsOfHub ? "IotHubKeys" : "authorizationRules")}/{Name}";

    public bool IsOfHub => Is(Hubs);

    /// <summary>The connection string, piece by piece; of databases it is the key alone.</summary>
    public ImmutableArray<KeyPiece> Pieces =>
        Is(Accounts) ?
        [
            new(KeySource.Text, $"DefaultEndpointsProtocol=https;AccountName={ResourceId.Name(Owner)};AccountKey="), new(KeySource.Keys, "keys[0].value"),
            new(KeySource.Text, ";EndpointSuffix="), new(KeySource.StorageSuffix, ""),
        ]
        : Is(Databases) ? [new(KeySource.Keys, "primaryMasterKey")]
        : IsOfHub ?
        [
            new(KeySource.Text, "HostName="), new(KeySource.Owner, "hostName"),
            new(KeySource.Text, $";SharedAccessKeyName={Name};SharedAccessKey="), new(KeySource.Keys, "primaryKey"),
        ]
        : Entity is null ? [new(KeySource.Keys, "primaryConnectionString")]
        : [new(KeySource.Keys, "primaryConnectionString"), new(KeySource.Text, $";EntityPath={Entity}")];

    /// <summary>Where a secret is read; null where that is something else.</summary>
    public static ListedKey? Of(string? source) =>
        source?.StartsWith(Prefix, StringComparison.Ordinal) == true && source[Prefix.Length..].Split('|') is [var owner, var name, .. var entity]
            ? new(owner, name, entity is [var one] ? one : null)
            : null;

    public override string ToString() => $"{Prefix}{Owner}|{Name}{(Entity is null ? "" : $"|{Entity}")}";

    private bool Is(string type) => ResourceId.TypeOf(Owner).Equals(type, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A piece of a connection string.</summary>
/// <param name="Source">Where it is read.</param>
/// <param name="Text">The piece itself, or its path in what is read.</param>
internal readonly record struct KeyPiece(KeySource Source, string Text);

internal enum KeySource
{
    Text,

    /// <summary>The keys, as they are listed.</summary>
    Keys,

    /// <summary>The properties of what has them.</summary>
    Owner,

    /// <summary>What names of storage end with in the cloud.</summary>
    StorageSuffix,
}
