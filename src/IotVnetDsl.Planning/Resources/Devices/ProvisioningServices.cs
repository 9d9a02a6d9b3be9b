using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources.ManagedIdentity;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>
/// Provisioning services. Hubs that one signs in to by an identity are a late part: that needs its roles before.
/// </summary>
internal sealed class ProvisioningServices : GroupResourceType
{
    private const string PublicAccess = "properties.publicNetworkAccess";
    private const string Rules = "properties.ipFilterRules";

    public override string GraphType => "DeviceProvisioningService";

    public override string ArmType => "Microsoft.Devices/provisioningServices";

    // The first that signs in to hubs by an identity.
    public override string ApiVersion => "2026-08-31";

    public override string Theme => "provisioning";

    public override Tier Tier => Tier.HubChild;

    public override ImmutableArray<string> ReadOnly =>
    [
        "subscriptionid", "resourcegroup", "sku.tier", "properties.state", "properties.serviceOperationsHostName", "properties.deviceProvisioningHostName",
        "properties.idScope", .. Identities.ReadOnly,
    ];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("SKU", "sku.name") { Mapping = Mapping.Fixed("S1"), Comparison = Comparison.Any, IsDetail = true },
        new("units", "sku.capacity") { Mapping = new Member("Capacity", Codec.Number), OnCreate = 1 },
        .. Identities.Properties(","),
        new("public access", PublicAccess)
        {
            IsOfDoor = true,
            Mapping = new Member("PublicNetworkAccess", Choices.PublicNetworkAccess),
            Default = "Enabled",
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
        new("IP rules", Rules)
        {
            IsOfDoor = true,
            Items = ClassicRules.Of("ProvisioningIpRule", new ModelledProperty("side", "target")
            {
                Mapping = new Member("Api", Codec.Spelled("ProvisioningApi", ("Service", "serviceApi"), ("Device", "deviceApi"))),
                Default = "all",
                Comparison = Comparison.IgnoreCase,
            }),
        },
        new("allocation", "properties.allocationPolicy")
        {
            Mapping = new Member("AllocationPolicy", Codec.Choice("AllocationPolicy", "Hashed", "GeoLatency", "Static")),
            // Azure wants properties, whichever: this is what it takes without a word.
            OnCreate = "Hashed",
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
        HubLinks.Property,
        new("shared access keys", "properties.disableLocalAuth")
        {
            IsOfDoor = true,
            Mapping = new Member("DisableLocalAuthentication", Codec.Flag),
            Default = false,
            Text = disabled => Words.Either(disabled, "disabled", "enabled"),
        },
        new("data residency", "properties.enableDataResidency")
        {
            Mapping = new Member("EnableDataResidency", Codec.Flag) { Nothing = "false" },
            WhenMissing = false,
            Immutable = new("Azure sets it at creation only; declare a service with another name", Replaces: false),
            Text = Words.EnabledOrDisabled,
        },
    ];

    // Hubs that are linked keep the identity by which it signs in until they are written.
    public override JsonNode? Widened(string armPath, JsonObject actual, JsonNode? desired) => armPath switch
    {
        Identities.KindPath => Identities.Both(BodyPath.Get(actual, armPath)?.ToString(), desired?.ToString()),
        Identities.UserAssignedPath => Identities.WithoutRemovals(desired),
        _ => null,
    };

    protected override DesiredResource Complete(DesiredResource resource, Source service) => resource with
    {
        Late =
        [
            .. service.Parts(HubLinks.Member)?.Any(HubAuthentication.IsByIdentity) == true
                ? ImmutableArray.Create(new LatePart([HubLinks.Property.ArmPath], [.. Identities.RolesOf(service.Node, service.Context)], "hubs that it signs in to by its identity")
                {
                    Because = "its identity needs that role before",
                })
                : [],
            LatePart.OfDoor(Modelled.Where(property => property.IsOfDoor)),
        ],
    };
}
