using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>
/// A cloud of Azure: where its ARM and its sign-in are, and what follows the name of a resource in the names of its hosts. Data: <c>clouds.txt</c>.
/// </summary>
public sealed record KnownCloud
{
    /// <summary>Azure's own name of it (<c>AzureUSGovernment</c>).</summary>
    public string Name { get; }

    /// <summary>Address of Azure Resource Manager, without a slash at its end.</summary>
    public string ResourceManager { get; }

    /// <summary>What a token for Azure Resource Manager is asked for.</summary>
    public string Audience { get; }

    /// <summary>Where people and programs sign in.</summary>
    public string Authority { get; }

    /// <summary>Of hubs: <c>azure-devices.net</c>.</summary>
    public string Hubs { get; }

    /// <summary>Of provisioning services.</summary>
    public string Provisioning { get; }

    /// <summary>Of storage accounts, after the name of the service (<c>blob</c>).</summary>
    public string Storage { get; }

    /// <summary>Of event hubs and service bus namespaces.</summary>
    public string Messaging { get; }

    /// <summary>Of key vaults.</summary>
    public string Vaults { get; }

    /// <summary>Of databases (Cosmos DB).</summary>
    public string Databases { get; }

    /// <summary>How the names of its regions begin; none for the public cloud, whose regions are all others.</summary>
    internal ImmutableArray<string> RegionPrefixes { get; }

    internal KnownCloud(string name, IReadOnlyDictionary<string, string> values)
    {
        Name = name;
        ResourceManager = values[nameof(ResourceManager)];
        Audience = values[nameof(Audience)];
        Authority = values[nameof(Authority)];
        Hubs = values[nameof(Hubs)];
        Provisioning = values[nameof(Provisioning)];
        Storage = values[nameof(Storage)];
        Messaging = values[nameof(Messaging)];
        Vaults = values[nameof(Vaults)];
        Databases = values[nameof(Databases)];
        RegionPrefixes = LineText.List(values[nameof(RegionPrefixes)]);
    }

    /// <summary>Host of the blobs of an account.</summary>
    public string BlobHost(string account) => $"{account}.blob.{Storage}";

    /// <summary>Host of a hub.</summary>
    public string HubHost(string hub) => $"{hub}.{Hubs}";

    /// <summary>Host of an event hubs or service bus namespace.</summary>
    public string MessagingHost(string space) => $"{space}.{Messaging}";

    /// <summary>Host of a key vault.</summary>
    public string VaultHost(string vault) => $"{vault}.{Vaults}";

    /// <summary>Host of a Cosmos DB account.</summary>
    public string DatabaseHost(string account) => $"{account}.{Databases}";

    /// <summary>The ends of the names of hosts and private-link zones that are this cloud's and no other's.</summary>
    public IEnumerable<string> Domains => [Hubs, Provisioning, Storage, Messaging, Vaults, Databases];

    public bool Equals(KnownCloud? other) => other?.Name == Name;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    public override string ToString() => Name;
}
