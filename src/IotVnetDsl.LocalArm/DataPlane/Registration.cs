using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Authorization;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>Whether a provisioning service registers devices in a hub. Between the two is a mechanism of Azure's own, and no network.</summary>
internal sealed class Registration(Cloud cloud)
{
    // Of the service's own names for what its roles allow.
    private const string Registering = "iothub.write";

    public Verdict Ask(ResourceRecord service, ResourceRecord hub)
    {
        var link = service.Body.Items("properties.iotHubs").FirstOrDefault(each => each.Text("hostName")?.Split('.')[0].Equals(hub.Id.Name, StringComparison.OrdinalIgnoreCase) == true);
        if (link is null)
            return Verdict.No($"hub '{hub.Id.Name}' is not linked to '{service.Id.Name}'");
        if (link.Says("authenticationType", "KeyBased"))
            return hub.Body.Flag("properties.disableLocalAuth") == true ? Verdict.No($"keys of hub '{hub.Id.Name}' are switched off") : Verdict.Yes("by a key");
        var userAssigned = link.Says("authenticationType", "UserAssigned") ? link.Text("selectedUserAssignedIdentityResourceId") : null;
        if (Identities.PrincipalOf(service.Body, userAssigned) is not { } principal)
            return Verdict.No($"'{service.Id.Name}' has no such identity");
        return Roles.Grant(cloud, principal, Registering, hub.Id)
            ? Verdict.Yes(userAssigned is null ? "by the system-assigned identity" : $"by the user-assigned identity '{userAssigned}'")
            : Verdict.No($"no role in effect grants {Registering} on '{hub.Id.Text}' to the identity");
    }
}
