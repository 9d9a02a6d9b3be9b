using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>A circuit; its provider provisions it on the switch's word.</summary>
internal sealed class ExpressRouteCircuit : NetworkResource
{
    public const string TypeName = "Microsoft.Network/expressRouteCircuits";

    public override string Name => TypeName;

    public override IReadOnlyList<string> ReadOnly { get; } =
    [
        "properties.resourceGuid", "properties.serviceKey", "properties.circuitProvisioningState", "properties.serviceProviderProvisioningState",
        "properties.stag", "properties.authorizationStatus", "properties.peerings", "properties.authorizations",
    ];

    public override IReadOnlyList<string> Immutable { get; } =
        ["properties.serviceProviderProperties.serviceProviderName", "properties.serviceProviderProperties.peeringLocation"];

    /// <summary>Even its tags are the provider's to write.</summary>
    public override IReadOnlyList<string> Stamps => [];

    public override bool HasEtagHeaderOnReads => false;

    public override IReadOnlyList<Default> Defaults { get; } = [new("properties.allowClassicOperations", false)];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("sku.tier", "sku.family"),
        Must.BeOneOf("sku.tier", "Local", "Standard", "Premium"),
        Must.BeOneOf("sku.family", "MeteredData", "UnlimitedData"),
    ];

    public static bool IsProvisioned(ResourceRecord circuit) => IsTest(circuit.Body) || circuit.Body.Says("properties.serviceProviderProvisioningState", "Provisioned");

    private static bool IsTest(JsonObject circuit) =>
        circuit.Text("properties.serviceProviderProperties.serviceProviderName")?.Contains("test", StringComparison.OrdinalIgnoreCase) == true;

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        var body = write.Body;
        body.Put("sku.name", $"{body.Text("sku.tier")}_{body.Text("sku.family")}");
        var byProvider = body.At("properties.serviceProviderProperties") is JsonObject;
        if (byProvider == body.At("properties.expressRoutePort") is not null)
            throw InvalidValue($"Circuit {write.Id.Name} needs either serviceProviderProperties or expressRoutePort.");
        var bandwidth = body.Number("properties.serviceProviderProperties.bandwidthInMbps");
        if (byProvider && (bandwidth is null || bandwidth < write.Existing?.Body.Number("properties.serviceProviderProperties.bandwidthInMbps")))
            throw InvalidValue($"The bandwidth of circuit {write.Id.Name} must be given and can only grow.");
        if (write.Existing?.Body.Says("sku.family", "UnlimitedData") == true && body.Says("sku.family", "MeteredData"))
            throw ImmutableChanged("sku.family");
        body.PutIfAbsent("properties.serviceKey", Guid.NewGuid().ToString());
        body.PutIfAbsent("properties.circuitProvisioningState", "Enabled");
        body.PutIfAbsent("properties.gatewayManagerEtag", "");
        body.PutIfAbsent("properties.stag", Random.Shared.Next(1, 1000));
        // Microsoft's test providers have no line to provision, and need none.
        body.PutIfAbsent("properties.serviceProviderProvisioningState", !IsTest(body)
            && write.Cloud.Switches.Is(Switches.CircuitProvider, "provisioned") ? "Provisioned" : "NotProvisioned");
    }

    public override IEnumerable<ResourceId> Users(Cloud cloud, ResourceRecord record) => GatewayConnection.Naming(cloud, record.Id, "properties.peer.id");

    public override Refusal InUse(ResourceId id, ResourceId user) => GatewayConnection.RefuseInUse(id, user);

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        if (!body.Says("properties.provisioningState", "Succeeded"))
            body.Put("properties.circuitProvisioningState", "Disabled");
        if (record.Hidden.Flag(Lifecycle.LiveMark) != true)
        {
            body.Cut("properties.gatewayManagerEtag");
            body.Cut("properties.stag");
        }

        var answers = new Answers(cloud);
        body.Put("properties.peerings", new JsonArray([.. cloud.Store.Children(record.Id, CircuitPeering.TypeName).Select(child => answers.Body(child, apiVersion))]));
        body.Put("properties.authorizations", new JsonArray([.. cloud.Store.Children(record.Id, CircuitAuthorization.TypeName).Select(child => answers.Body(child, apiVersion))]));
    }
}
