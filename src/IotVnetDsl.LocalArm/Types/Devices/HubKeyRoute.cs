using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary><c>POST {hub}/IotHubKeys/{policy}/listkeys</c>: the keys of one policy.</summary>
internal sealed class HubKeyRoute : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Method != "POST" || request.Parsed is not { Id: { Parent: { } hub } id, Rest: [var action] }
            || !id.IsOf(IotHub.TypeName + "/IotHubKeys") || !action.Equals("listkeys", StringComparison.OrdinalIgnoreCase))
            return null;
        var type = services.Gates.CheckType(request, hub);
        services.Gates.CheckParent(type, hub);
        services.Gates.CheckLocks(type, hub, "write");
        var record = services.Cloud.Store.Find(hub) ?? throw ArmError.NotFound(hub);
        var policy = HubSecrets.Keys(record).FirstOrDefault(policy => id.Name.Equals((string?)policy!["keyName"], StringComparison.OrdinalIgnoreCase))
            ?? throw new IotHubError(IotHubError.NoSuchKey, $"The authorization policy '{id.Name}' of IoT hub '{hub.Name}' does not exist.");
        return new ArmResponse(200, policy.DeepClone());
    }
}
