using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>A hub's routing endpoints: four lists in ARM, one in the DSL.</summary>
internal static class HubEndpoints
{
    // Public cloud; other clouds are not modelled yet.
    private const string BlobSuffix = ".blob.core.windows.net/";
    internal const string MessagingSuffix = ".servicebus.windows.net";

    private static readonly ImmutableArray<ModelledProperty> StorageOnly =
    [
        new("container", "containerName") { Value = endpoint => endpoint.Reference("Container")?.Key.ToString() },
        new("encoding", "encoding")
        {
            // Azure spells it in capitals, and answers in small letters.
            Value = endpoint => endpoint.Is("Encoding", "Json") ? "JSON" : endpoint.Value("Encoding"),
            Default = "Avro",
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure keeps an endpoint's encoding; give the endpoint another name", Replaces: false),
        },
        new("file name format", "fileNameFormat")
        {
            Value = endpoint => endpoint.Value("FileNameFormat"),
            Default = "{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}",
        },
        new("batch frequency", "batchFrequencyInSeconds")
        {
            Value = endpoint => endpoint.Seconds("BatchFrequency"),
            Default = 300,
            Text = Words.Seconds,
        },
        new("chunk size", "maxChunkSizeInBytes")
        {
            Value = endpoint => endpoint.Value("MaxChunkSizeInBytes"),
            Default = 314572800,
            Text = Words.Bytes,
        },
    ];

    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        List("storageContainers", "StorageEndpoint", "Container", "storage, container", name => $"https://{name}{BlobSuffix}", (name, _) => ConnectionString.OfAccount(name), StorageOnly, "containerName"),
        List("eventHubs", "EventHubEndpoint", "EventHub", "event hub", Bus, ConnectionString.OfEntity, [Entity("EventHub")], "entityPath"),
        List("serviceBusQueues", "ServiceBusQueueEndpoint", "Queue", "queue", Bus, ConnectionString.OfEntity, [Entity("Queue")], "entityPath"),
        List("serviceBusTopics", "ServiceBusTopicEndpoint", "Topic", "topic", Bus, ConnectionString.OfEntity, [Entity("Topic")], "entityPath"),
    ];

    private static string Bus(string name) => $"sb://{name}{MessagingSuffix}";

    private static ModelledProperty Entity(string member) => new("entity", "entityPath")
    {
        // With a key it is part of the connection string.
        Value = endpoint => HubAuthentication.IsByIdentity(endpoint) ? endpoint.Reference(member)?.Key.ToString() : null,
        NoneWith = "name",
        Comparison = Comparison.IgnoreCase,
    };

    private static ModelledProperty List(
        string array,
        string type,
        string member,
        string words,
        Func<string, string> uri,
        Func<string, string, string> visible,
        ImmutableArray<ModelledProperty> own,
        string described) =>
        new("endpoints", "properties.routing.endpoints." + array)
        {
            Items = new(
                "name",
                hub => hub.Parts("Endpoints", type),
                [
                    new("name", "name") { Value = endpoint => endpoint.Value("Name"), Comparison = Comparison.IgnoreCase },
                    new("authentication", "authenticationType")
                    {
                        Value = endpoint => HubAuthentication.Type(endpoint),
                        Default = "keyBased",
                        Comparison = Comparison.IgnoreCase,
                        Text = node => HubAuthentication.Words(node.ToString(), null),
                    },
                    new("identity", "identity.userAssignedIdentity")
                    {
                        NoneWith = "name",
                        Value = endpoint => HubAuthentication.UserIdentity(endpoint),
                        Comparison = Comparison.IgnoreCase,
                        Text = Words.NameOfId,
                    },
                    new("address", "endpointUri")
                    {
                        NoneWith = "name",
                        Value = endpoint => HubAuthentication.IsByIdentity(endpoint) ? uri(Target(endpoint, member).Name!) : null,
                        Comparison = Comparison.Address,
                    },
                    new("connection string", "connectionString")
                    {
                        NoneWith = "name",
                        Value = endpoint => HubAuthentication.Secret(endpoint, () => visible(Target(endpoint, member).Name!, endpoint.Reference(member)!.Key.ToString()!)),
                        Text = text => ConnectionString.Words(text.ToString()),
                    },
                    new("subscription", "subscriptionId") { Value = endpoint => ResourceId.SubscriptionOf(TargetId(endpoint, member)), Comparison = Comparison.IgnoreCase },
                    new("resource group", "resourceGroup")
                    {
                        Value = endpoint => ResourceId.Name(ResourceId.GroupOf(TargetId(endpoint, member))!),
                        Comparison = Comparison.IgnoreCase,
                    },
                    .. own,
                ],
                item => $"{item["name"]} ({words} {item[described]}, {Authentication(item)})")
            {
                KeepsSurplus = true,
            },
        };

    private static string Authentication(JsonObject item) => HubAuthentication.Words(
        item["authenticationType"]?.ToString() ?? "keyBased", BodyPath.Get(item, "identity.userAssignedIdentity")?.ToString());

    private static GraphNode Target(Source endpoint, string member)
    {
        var target = endpoint.Target(endpoint.Reference(member)
            ?? throw new MappingException($"'{endpoint.Node.Path}': endpoint '{endpoint.Text("Name")}' states no {member}", endpoint.Node.Path));

        // The exception for trusted services stands in it.
        endpoint.Note(LogicalPath.Part(target.Path, "Firewall"));
        return target;
    }

    private static string TargetId(Source endpoint, string member)
    {
        Target(endpoint, member);
        return endpoint.Id(endpoint.Reference(member)! with { Child = null });
    }
}
