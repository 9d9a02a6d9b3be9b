using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources.KeyVault;
using IotVnetDsl.Planning.Resources.ManagedIdentity;
using IotVnetDsl.Planning.Resources.Targets;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.DocumentDB;

internal sealed class DatabaseAccounts : GroupResourceType
{
    public const string TypeName = "Microsoft.DocumentDB/databaseAccounts";

    private const string PublicAccess = "properties.publicNetworkAccess";
    private const string IpRules = "properties.ipRules";
    private const string Subnets = "properties.virtualNetworkRules";
    private const string HasSubnets = "properties.isVirtualNetworkFilterEnabled";
    private const string Capabilities = "properties.capabilities";
    private const string Serverless = "EnableServerless";

    private static readonly Immutability AtCreation = new("Azure sets it at creation only; declare an account with another name", Replaces: false);

    public override string GraphType => "CosmosAccount";

    public override string ArmType => TypeName;

    public override string ApiVersion => "2024-05-15";

    public override string Theme => "targets";

    public override Tier Tier => Tier.Target;

    public override string? BilledByTheHour(JsonObject body) => Has(BodyPath.Get(body, Capabilities), Serverless) ? null : "request units";

    public override ImmutableArray<string> ReadOnly =>
    [
        "properties.documentEndpoint", "properties.writeLocations", "properties.readLocations", "properties.failoverPolicies", "properties.keysMetadata",
        "properties.instanceId", "properties.privateEndpointConnections", "properties.locations.*.id", "properties.locations.*.documentEndpoint",
        "properties.locations.*.provisioningState",
        .. Identities.ReadOnly,
    ];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("kind", "kind") { Mapping = Mapping.Fixed("GlobalDocumentDB"), Comparison = Comparison.Any, IsDetail = true },
        new("offer", "properties.databaseAccountOfferType") { Mapping = Mapping.Fixed("Standard"), Comparison = Comparison.Any, IsDetail = true },
        // Others may add regions: which there are is said once.
        new("locations", "properties.locations")
        {
            Mapping = Mapping.Follows(account => new JsonArray(new JsonObject { ["locationName"] = MappingContext.Region(account.Node), ["failoverPriority"] = 0 })),
            IsWriteOnly = true,
            IsDetail = true,
        },
        new("consistency", "properties.consistencyPolicy.defaultConsistencyLevel")
        {
            Mapping = new Member("Consistency", Codec.Choice("CosmosConsistency", "Strong", "BoundedStaleness", "Session", "ConsistentPrefix", "Eventual")),
            OnCreate = "Session",
            Comparison = Comparison.IgnoreCase,
        },
        new("serverless", Capabilities)
        {
            Mapping = Mapping.Of(
                account => account.Flag("Serverless") == true ? new JsonArray(new JsonObject { ["name"] = Serverless }) : null,
                (capabilities, _, account) =>
                {
                    if (Has(capabilities, Serverless))
                        account["Serverless"] = new ScalarValue(true);
                }),
            Comparison = Comparison.Capabilities,
            Immutable = AtCreation,
            Text = capabilities => Has(capabilities, Serverless) ? "yes" : "no",
        },
        new("free tier", "properties.enableFreeTier") { Mapping = new Member("FreeTier", Codec.Flag), Default = false, Immutable = AtCreation, Text = Words.YesOrNo },
        new("public access", PublicAccess)
        {
            IsOfDoor = true,
            Mapping = new Member("PublicNetworkAccess", Choices.PublicNetworkAccess),
            Default = "Enabled",
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
        new("IP rules", IpRules)
        {
            IsOfDoor = true,
            Items = new(
                "ipAddressOrRange",
                new Records("IpRules", "AddressPrefix"),
                [new("range", "ipAddressOrRange") { Mapping = Firewalls.Range }],
                item => item["ipAddressOrRange"]!.ToString()),
        },
        new("subnets by rules", HasSubnets)
        {
            IsOfDoor = true,
            Mapping = Mapping.Follows(account => account.Parts("SubnetRules") is { } rules ? rules.Any() : null),
            IsDetail = true,
        },
        new("subnet rules", Subnets)
        {
            IsOfDoor = true,
            Items = new(
                "id",
                new Records("SubnetRules", "SubnetRule"),
                [
                    new("subnet", "id") { Mapping = Firewalls.Subnet, Comparison = Comparison.IgnoreCase },
                    Firewalls.IgnoreMissing with { ArmPath = "ignoreMissingVNetServiceEndpoint" },
                ],
                item => Words.NamesOfId(item["id"]!)),
        },
        new("keys", "properties.disableLocalAuth")
        {
            IsOfDoor = true,
            Mapping = new Member("LocalAuthentication", Codec.Not),
            Default = false,
            Text = disabled => Words.Either(disabled, "disabled", "enabled"),
        },
        new("minimum TLS version", "properties.minimalTlsVersion")
        {
            Mapping = new Member("MinimumTlsVersion", Tls.OfCosmos),
            Comparison = Comparison.IgnoreCase,
            Text = Tls.Text,
        },
        .. Identities.Properties(","),
        .. CustomerKeys.Database,
    ];

    protected override DesiredResource Complete(DesiredResource resource, Source source) => resource with
    {
        NeededRoles = CustomerKeys.Needed(source),
        Late = [.. CustomerKeys.Late(source, CustomerKeys.Database), LatePart.OfDoor(Modelled.Where(property => property.IsOfDoor))],
    };

    private static bool Has(JsonNode? capabilities, string name) => (capabilities as JsonArray ?? []).OfType<JsonObject>()
        .Any(capability => capability["name"]?.ToString().Equals(name, StringComparison.OrdinalIgnoreCase) == true);
}
