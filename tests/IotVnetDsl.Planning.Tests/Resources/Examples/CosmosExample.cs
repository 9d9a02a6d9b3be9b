namespace IotVnetDsl.Planning.Tests.Resources.Examples;

/// <summary>A hub that stores messages in databases by its own identity and by a key, and an account that only subnets, some addresses and a private endpoint get into.</summary>
public sealed record CosmosExample : Example
{
    public VirtualNetwork Network => new("vnet-cosmos")
    {
        AddressSpace = ["10.43.0.0/16"],
        Subnets = [new("endpoints", "10.43.1.0/24"), new("apps", "10.43.2.0/24") { ServiceEndpoints = [ServiceEndpoint.CosmosDb] }],
    };

    public UserAssignedIdentity Writer => new("id-cosmos-writer");

    public CosmosAccount Store => new("cosmos-example-store")
    {
        Consistency = CosmosConsistency.BoundedStaleness,
        FreeTier = true,
        PublicNetworkAccess = PublicNetworkAccess.Enabled,
        IpRules = ["0.0.0.0", "203.0.113.0/24"],
        SubnetRules = [Network.Subnet("apps"), new(Network.Subnet("endpoints")) { IgnoreMissingServiceEndpoint = true }],
        LocalAuthentication = true,
        MinimumTlsVersion = TlsVersion.Tls12,
        Databases =
        [
            new("telemetry")
            {
                Throughput = 400,
                Containers = [new("readings", "/deviceId") { TimeToLive = TimeSpan.FromDays(30) }, new("alarms", "/line") { Throughput = 500 }],
            },
        ],
    };

    public CosmosAccount Open => new("cosmos-example-open") { Serverless = true, Databases = [new("events") { Containers = [new("all", "/id")] }] };

    public PrivateEndpoint StoreEndpoint => new("pe-cosmos", Store, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };

    public RoleAssignment HubWritesStore => new(Hub.SystemIdentity, Role.CosmosDbBuiltInDataContributor, Store);

    public RoleAssignment WriterWritesEvents => new(Writer.Principal, Role.CosmosDbBuiltInDataContributor, Open.Database("events"));

    public IotHub Hub => new("cosmos-example-hub")
    {
        Sku = IotHubSku.S1,
        Identity = new() { System = true, UserAssignedIdentities = [Writer.Principal] },
        Endpoints =
        [
            new CosmosEndpoint("readings", Store.Database("telemetry"), "readings") { PartitionKeyName = "deviceId", PartitionKeyTemplate = "{deviceid}-{YYYY}-{MM}" },
            new CosmosEndpoint("all-events", Open.Database("events"), "all") { Authentication = EndpointAuthentication.UserAssigned(Writer.Principal) },
            new CosmosEndpoint("alarms", Store.Database("telemetry"), "alarms") { Authentication = EndpointAuthentication.Key(Secret.KeyOf(Store)) },
        ],
        Routes = [new("readings", RouteSource.DeviceMessages, "readings"), new("alarms", RouteSource.DeviceMessages, "alarms") { Condition = "alarm = true" }],
    };
}
