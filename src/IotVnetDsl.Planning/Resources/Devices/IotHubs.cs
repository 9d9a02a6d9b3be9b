using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources.ManagedIdentity;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>
/// IoT hubs. What needs the hub's identity is a late part: Azure checks it at the write, so the identity must have its roles before.
/// </summary>
internal sealed class IotHubs : GroupResourceType
{
    public override string GraphType => "IotHub";

    public override string ArmType => "Microsoft.Devices/IotHubs";

    public override string ApiVersion => "2023-06-30";

    public override string Theme => "hub";

    public override Tier Tier => Tier.Hub;

    public override ImmutableArray<string> ReadOnly =>
    [
        "subscriptionid", "resourcegroup", "identity.principalId", "identity.tenantId", "identity.userAssignedIdentities.*.principalId",
        "identity.userAssignedIdentities.*.clientId", "sku.tier", "properties.state", "properties.hostName", "properties.locations",
        "properties.eventHubEndpoints.*.partitionIds", "properties.eventHubEndpoints.*.path", "properties.eventHubEndpoints.*.endpoint",
    ];

    public override ImmutableArray<string> WrittenWhole => [HubNetwork.RuleSet];

    internal override ImmutableArray<string> OnlyInCode => ["BulkJobs", "SharedRouting"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        .. HubSettings.Properties,
        .. HubNetwork.Properties,
        .. HubRouting.Properties,
        .. HubMessaging.Properties,
    ];

    // Endpoints that are there keep their identity until they are written.
    public override JsonNode? Widened(string armPath, JsonObject actual, JsonNode? desired) => armPath switch
    {
        Identities.KindPath => Identities.Both(BodyPath.Get(actual, armPath)?.ToString(), desired?.ToString()),
        Identities.UserAssignedPath => Identities.WithoutRemovals(desired),
        _ => null,
    };

    public override IEnumerable<LooseEnd> LooseEnds(JsonObject body) => HubRouting.LooseEnds(body);

    protected override DesiredResource Complete(DesiredResource resource, Source hub)
    {
        var routing = hub.Parts("Endpoints") is { } endpoints && endpoints.Any(HubAuthentication.IsByIdentity);
        var storage = hub.Part("FileUpload") is { } upload && HubAuthentication.IsByIdentity(upload);
        ImmutableArray<string> late = [.. routing ? HubRouting.Paths : [], .. storage ? HubMessaging.StoragePaths : []];
        ImmutableArray<NeededRole> needed = [.. HubAccess.Of(hub.Node, hub.Context)];
        return resource with
        {
            NeededRoles = needed,
            Shared = hub.Flag("SharedRouting") == true ? HubRouting.Lists : [],
            Late =
            [
                .. late.IsEmpty ? ImmutableArray<LatePart>.Empty : [new LatePart(late, [.. Identities.RolesOf(hub.Node, hub.Context)], "what needs the hub's identity")
                {
                    Because = "its identity needs that role before",
                    IsApart = Identities.AwaitsOthers(hub.Node, needed, hub.Context),
                }],
                LatePart.OfDoor(HubNetwork.Properties),
                LatePart.OfKeys(HubSettings.KeysRefused),
            ],
        };
    }
}
