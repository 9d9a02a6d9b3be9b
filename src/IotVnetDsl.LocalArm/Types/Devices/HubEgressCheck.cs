using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Authorization;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>
/// What a hub's PUT tests of its endpoints: the target is there, the identity is attached and its role in effect.
/// Whether the target's firewall lets the hub in shows later, in the endpoint's health.
/// </summary>
internal static class HubEgressCheck
{
    public static void Check(WriteContext write)
    {
        var upload = HubEndpoint.Upload(write.Body);
        foreach (var endpoint in HubEndpoint.Routing(write.Body).Concat(upload is null ? [] : [upload]))
            CheckEndpoint(write, endpoint);
    }

    private static void CheckEndpoint(WriteContext write, HubEndpoint endpoint)
    {
        var cloud = write.Cloud;
        if (endpoint.IsIdentityBased && Identities.PrincipalOf(write.Body, endpoint.UserAssignedIdentity) is null)
            throw Unusable(endpoint, NoIdentity(write, endpoint));
        var target = EgressTarget.Of(cloud, endpoint);
        // A key may open what belongs to others, of which nothing is known here.
        if (!endpoint.IsIdentityBased && target.Service is null)
            return;
        if (target.Missing is { } missing)
            throw Unusable(endpoint, missing);
        if (target.CannotTakeMessages is { } reason && cloud.Switches.Is(Switches.SessionTargets, "refused"))
            throw Unusable(endpoint, reason);
        if (!endpoint.IsIdentityBased)
            return;

        var principal = Identities.PrincipalOf(write.Body, endpoint.UserAssignedIdentity)!;
        foreach (var action in target.NeededActions)
        {
            if (!Roles.Grant(cloud, principal, action, target.RoleScope(action)))
                throw Unusable(endpoint, $"This request is not authorized to perform this operation using this permission. ErrorCode:AuthorizationPermissionMismatch: the principal '{principal}' of IoT hub '{write.Id.Name}' has no role in effect that grants {action} on '{target.RoleScope(action).Text}'.");
        }
    }

    private static string NoIdentity(WriteContext write, HubEndpoint endpoint) => endpoint.UserAssignedIdentity is { } id
        ? $"The user-assigned identity '{id}' is not attached to IoT hub '{write.Id.Name}'."
        : $"The endpoint authenticates by identity, but IoT hub '{write.Id.Name}' has no system-assigned identity (identity type '{write.Body.Text("identity.type") ?? "None"}').";

    private static IotHubError Unusable(HubEndpoint endpoint, string reason) => new(IotHubError.EndpointUnusable, $"{endpoint.Name}:{reason}");
}
