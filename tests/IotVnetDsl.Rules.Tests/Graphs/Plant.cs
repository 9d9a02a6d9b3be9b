using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Tests.Graphs;

/// <summary>The resources that the tests are about, each right as it stands.</summary>
internal static class Plant
{
    public const string BlobContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
    public const string BlobOwner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
    public const string BlobReader = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1";
    public const string Contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    public const string EventHubsSender = "2b629674-e913-4c01-ae53-ef4638d8f975";
    public const string ServiceBusSender = "69a216fc-b8fb-44d8-bc22-1f3c2cd27a39";
    public const string CustomRole = "11111111-2222-3333-4444-555555555555";

    public static RecordValue SystemAssigned { get; } = Declare.Part("Identity", ("System", true));

    public static EnumValue PublicAccessDisabled { get; } = Declare.Member("PublicNetworkAccess", "Disabled");

    public static RecordValue Archive { get; } = Storage("archive");

    public static RecordValue Streams { get; } =
        Declare.Resource("EventHubsNamespace", "streams", ("EventHubs", new object[] { Declare.Part("EventHub", ("Name", "telemetry")) }));

    public static RecordValue Messages { get; } =
        Declare.Resource("ServiceBusNamespace", "messages", ("Queues", new object[] { Declare.Part("Queue", ("Name", "alarms")) }));

    public static RecordValue Network { get; } = Declare.Resource("VirtualNetwork", "vnet", ("AddressSpace", new object[] { "10.0.0.0/16" }));

    public static RecordValue Storage(string name, params (string Member, object? Value)[] members) => Declare.Resource(
        "StorageAccount",
        name,
        [("Containers", new object[] { Declare.Part("BlobContainer", ("Name", "telemetry")) }), .. members]);

    public static RecordValue Hub(params (string Member, object? Value)[] members) => Declare.Resource("IotHub", "hub", members);

    /// <summary>A hub that archives messages in the account, by the authentication that is given, else by what Azure chooses.</summary>
    public static RecordValue ArchivingHub(RecordValue account, GraphValue? identity = null, GraphValue? authentication = null) =>
        Hub(("Identity", identity), ("Endpoints", new object[] { StorageEndpoint("archive", account, authentication) }));

    public static RecordValue StorageEndpoint(string name, RecordValue account, GraphValue? authentication = null) => Declare.Part(
        "StorageEndpoint", ("Name", name), ("Container", Declare.Child(account, "Containers", "telemetry")), ("Authentication", authentication));

    public static RecordValue QueueEndpoint(string name, RecordValue target, string queue) =>
        Declare.Part("ServiceBusQueueEndpoint", ("Name", name), ("Queue", Declare.Child(target, "Queues", queue)));

    public static RecordValue FileUpload(RecordValue account, GraphValue? authentication = null) => Declare.Part(
        "FileUpload", ("Container", Declare.Child(account, "Containers", "telemetry")), ("Authentication", authentication));

    public static RecordValue BulkJobs(RecordValue account) =>
        Declare.Part("BulkJobs", ("Container", Declare.Child(account, "Containers", "telemetry")));

    public static RecordValue By(string kind, RecordValue? identity = null) => Declare.Part(
        "EndpointAuthentication",
        ("Kind", Declare.Member("AuthenticationKind", kind)),
        ("Identity", identity is null ? null : Declare.Output(identity, "properties.principalId")));

    public static RecordValue Firewall(bool? trusted = null, params object[] ipRules) => Declare.Part(
        "Firewall",
        ("DefaultAction", Declare.Member("FirewallAction", "Deny")),
        ("TrustedServices", trusted),
        ("IpRules", ipRules.Length == 0 ? null : ipRules));

    public static RecordValue Assign(RecordValue hub, string role, ReferenceValue scope) =>
        Assign(Declare.Output(hub, "identity.principalId"), role, scope);

    public static RecordValue Assign(GraphValue principal, string role, GraphValue scope) => Declare.Resource(
        "RoleAssignment", null, ("Principal", Declare.Part("Principal", ("Identity", principal))), ("Role", Declare.Part("Role", ("Id", role))), ("Scope", scope));

    public static RecordValue PrivateEndpoint(string name, RecordValue target, params (string Member, object? Value)[] members) => Declare.Resource(
        "PrivateEndpoint",
        name,
        [("Target", Declare.Refer(target)), ("Subnet", Declare.Child(Network, "Subnets", "endpoints")), .. members]);

    public static RecordValue PrivateZones { get; } = Declare.Part("Dns", ("Kind", Declare.Member("DnsKind", "PrivateZones")));
}
