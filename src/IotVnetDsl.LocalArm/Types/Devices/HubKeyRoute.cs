using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary><c>POST {hub}/IotHubKeys/{policy}/listkeys</c>, and <c>keys</c> of provisioning services: the keys of one policy.</summary>
internal sealed class HubKeyRoute : IArmRoute
{
    private const string OfHub = IotHub.TypeName + "/IotHubKeys";
    private const string OfService = ProvisioningService.TypeName + "/keys";

    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Method != "POST" || request.Parsed is not { Id: { Parent: { } owner } id, Rest: [var action] }
            || !(id.IsOf(OfHub) || id.IsOf(OfService)) || !action.Equals("listkeys", StringComparison.OrdinalIgnoreCase))
            return null;
        var type = services.Gates.CheckType(request, owner);
        services.Gates.CheckParent(type, owner);
        services.Gates.CheckLocks(type, owner, "write");
        var record = services.Cloud.Store.Find(owner) ?? throw ArmError.NotFound(owner);
        IEnumerable<JsonNode?> policies = id.IsOf(OfHub) ? HubSecrets.Keys(record) : [ProvisioningService.Owner(record)];
        var policy = policies.FirstOrDefault(policy => id.Name.Equals((string?)policy!["keyName"], StringComparison.OrdinalIgnoreCase))
            ?? throw new IotHubError(IotHubError.NoSuchKey, $"The authorization policy '{id.Name}' of {(id.IsOf(OfHub) ? "IoT hub" : "provisioning service")} '{owner.Name}' does not exist.");
        return new ArmResponse(200, policy.DeepClone());
    }
}
