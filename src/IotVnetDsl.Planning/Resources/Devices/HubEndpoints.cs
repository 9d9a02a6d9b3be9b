using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources.Targets;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>A hub's routing endpoints: four lists in ARM, one in the DSL.</summary>
internal static class HubEndpoints
{
    private const string Connection = "connectionString";
    private const string EntityPath = "entityPath";
    private const string ContainerName = "containerName";

    private static readonly ImmutableArray<ModelledProperty> StorageOnly =
    [
        new("container", ContainerName) { Mapping = new Key(EgressTarget.Container, ContainerName, IsPartOfString: false) },
        new("encoding", "encoding")
        {
            // Azure spells it in capitals, and answers in small letters.
            Mapping = new Member("Encoding", Codec.Spelled("StorageEncoding", ("Avro", "Avro"), ("AvroDeflate", "AvroDeflate"), ("Json", "JSON"))),
            Default = "Avro",
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure keeps an endpoint's encoding; give the endpoint another name", Replaces: false),
        },
        new("file name format", "fileNameFormat")
        {
            Mapping = new Member("FileNameFormat", Codec.Text),
            Default = "{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}",
        },
        new("batch frequency", "batchFrequencyInSeconds")
        {
            Mapping = new Member("BatchFrequency", Codec.Seconds),
            Default = 300,
            Text = Words.Seconds,
        },
        new("chunk size", "maxChunkSizeInBytes")
        {
            Mapping = new Member("MaxChunkSizeInBytes", Codec.Number),
            Default = 314572800,
            Text = Words.Bytes,
        },
    ];

    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        List("storageContainers", "StorageEndpoint", EgressTarget.Container, "storage, container", (name, cloud) => $"https://{cloud.BlobHost(name)}/", (name, _, _) => ConnectionString.OfAccount(name), _ => StorageOnly, ContainerName),
        List("eventHubs", "EventHubEndpoint", new("EventHub", "EventHubsNamespace", "EventHubs"), "event hub", Bus, ConnectionString.OfEntity, Entity, EntityPath),
        List("serviceBusQueues", "ServiceBusQueueEndpoint", new("Queue", "ServiceBusNamespace", "Queues"), "queue", Bus, ConnectionString.OfEntity, Entity, EntityPath),
        List("serviceBusTopics", "ServiceBusTopicEndpoint", new("Topic", "ServiceBusNamespace", "Topics"), "topic", Bus, ConnectionString.OfEntity, Entity, EntityPath),
    ];

    private static string Bus(string name, KnownCloud cloud) => $"sb://{cloud.MessagingHost(name)}";

    private static ImmutableArray<ModelledProperty> Entity(EgressTarget target) =>
    [
        new("entity", EntityPath)
        {
            // With a key it is part of the connection string.
            Mapping = new Key(target, EntityPath, IsPartOfString: true),
            NoneWith = "name",
            Comparison = Comparison.IgnoreCase,
        },
    ];

    private static ModelledProperty List(
        string array,
        string type,
        EgressTarget target,
        string words,
        Func<string, KnownCloud, string> uri,
        Func<string, string, KnownCloud, string> visible,
        Func<EgressTarget, ImmutableArray<ModelledProperty>> own,
        string described) =>
        new("endpoints", "properties.routing.endpoints." + array)
        {
            Items = new(
                "name",
                new Records("Endpoints", type),
                [
                    EndpointParts.Name,
                    EndpointParts.Authentication(HubAuthentication.Kind()),
                    EndpointParts.Identity,
                    new("address", EndpointParts.Address)
                    {
                        NoneWith = "name",
                        Mapping = Mapping.Follows(endpoint => HubAuthentication.IsByIdentity(endpoint) ? uri(Holder(endpoint, target).Name!, endpoint.Context.Cloud) : null),
                        Comparison = Comparison.Address,
                    },
                    new("connection string", Connection)
                    {
                        NoneWith = "name",
                        Mapping = Mapping.Follows(endpoint => HubAuthentication.Secret(endpoint, () => visible(Holder(endpoint, target).Name!, target.Key(endpoint)!, endpoint.Context.Cloud))),
                        Text = text => ConnectionString.Words(text.ToString()),
                    },
                    EndpointParts.Subscription(endpoint => HolderId(endpoint, target)),
                    EndpointParts.Group(endpoint => HolderId(endpoint, target)),
                    .. own(target),
                ],
                item => $"{item["name"]} ({words} {item[described]}, {EndpointParts.SignIn(item)})")
            {
                KeepsSurplus = true,
            },
        };

    private static GraphNode Holder(Source endpoint, EgressTarget target)
    {
        var holder = target.Holder(endpoint);

        // The exception for trusted services stands in it.
        endpoint.Note(LogicalPath.Part(holder.Path, Firewalls.Member));
        return holder;
    }

    private static string HolderId(Source endpoint, EgressTarget target)
    {
        Holder(endpoint, target);
        return target.HolderId(endpoint);
    }

    /// <summary>Where the child's name stands, the whole reference is read.</summary>
    private sealed class Key(EgressTarget target, string armPath, bool IsPartOfString) : Mapping
    {
        public override JsonNode? Write(Source source) => IsPartOfString && !HubAuthentication.IsByIdentity(source) ? null : target.Key(source);

        public override void Read(ModelledProperty property, BodySource body, RecordDraft draft)
        {
            var visible = Markers.TargetOf(body[Connection]) ?? body.Text(Connection) ?? "";
            target.Read(
                body.Text(EndpointParts.Address) is { } address ? ConnectionString.HolderIn(address) : ConnectionString.Holder(visible),
                body.Text(armPath) ?? ConnectionString.Entity(visible),
                body.Text(EndpointParts.SubscriptionPath),
                body.Text(EndpointParts.GroupPath),
                body,
                draft);
        }
    }
}
