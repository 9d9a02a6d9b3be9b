using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>Somewhere that a hub writes to: a routing endpoint, or the container of its file upload.</summary>
/// <param name="Kind">The array in <c>routing.endpoints</c>, or <see cref="FileUpload"/>.</param>
/// <param name="Name">The endpoint's name; <c>$default</c> for file upload.</param>
/// <param name="Body">As stored.</param>
internal sealed record HubEndpoint(string Kind, string Name, JsonObject Body)
{
    public const string FileUpload = "storageEndpoints";
    public const string Storage = "storageContainers";
    public const string EventHubs = "eventHubs";
    public const string Queues = "serviceBusQueues";
    public const string Topics = "serviceBusTopics";
    public const string Cosmos = "cosmosDBSqlContainers";

    public static IReadOnlyList<string> RoutingKinds { get; } = [Storage, EventHubs, Queues, Topics, Cosmos];

    public bool IsIdentityBased => Body.Says("authenticationType", "identityBased");

    /// <summary>Null is the system-assigned identity.</summary>
    public string? UserAssignedIdentity => Body.Text("identity.userAssignedIdentity");

    public bool IsStorage => Kind is Storage or FileUpload;

    public bool IsCosmos => Kind == Cosmos;

    /// <summary>Container, event hub, queue or topic; of Cosmos DB the database and the container.</summary>
    public string? Entity => IsCosmos ? $"{Body.Text("databaseName")}/{Body.Text("containerName")}" : IsStorage ? Body.Text("containerName") : Body.Text("entityPath") ?? Part("EntityPath");

    /// <summary>The storage account's or namespace's name.</summary>
    public string? Service => Host?.Split('.')[0];

    public string? Host
    {
        get
        {
            if (IsStorage && Part("AccountName") is { } account)
                return $"{account}.blob.{Part("EndpointSuffix") ?? CloudNames.Public.Storage}";
            var address = Body.Text("endpointUri") ?? Part("Endpoint") ?? Part("BlobEndpoint");
            return Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : null;
        }
    }

    /// <summary>The key that a key-based endpoint presents.</summary>
    public string? Key => IsCosmos ? Body.Text("primaryKey") : Part(IsStorage ? "AccountKey" : "SharedAccessKey");

    public string? KeyName => Part("SharedAccessKeyName");

    public static IReadOnlyList<HubEndpoint> Routing(JsonObject hub) =>
    [
        .. RoutingKinds.SelectMany(kind => hub.Items($"properties.routing.endpoints.{kind}")
            .Select(endpoint => new HubEndpoint(kind, endpoint.Text("name") ?? "", endpoint))),
    ];

    /// <summary>The file upload of a hub, when it names a container.</summary>
    public static HubEndpoint? Upload(JsonObject hub) =>
        hub.At($"properties.{FileUpload}.$default") is JsonObject upload && upload.Text("containerName") is { Length: > 0 }
            ? new HubEndpoint(FileUpload, "$default", upload)
            : null;

    private string? Part(string name) => Body.Text("connectionString")?.Split(';', StringSplitOptions.TrimEntries)
        .Select(part => part.Split('=', 2))
        .FirstOrDefault(pair => pair.Length == 2 && pair[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1];
}
