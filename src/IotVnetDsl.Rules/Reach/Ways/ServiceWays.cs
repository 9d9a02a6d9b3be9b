using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Grants;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Provisioning;

namespace IotVnetDsl.Rules.Reach.Ways;

/// <summary>
/// Ways of provisioning services to the hubs in which they register devices, by an identity and its role, or by a key. Between the two is a mechanism of Azure's
/// own, and no network (https://learn.microsoft.com/azure/iot-dps/virtual-network-support, November 2026).
/// </summary>
internal static class ServiceWays
{
    public static IEnumerable<Way> Of(DeviceProvisioningServiceView service, TopologyDoors doors) =>
        from link in service.LinkedHubs.Known
        let hub = link.Hub.Target<IotHubView>()
        where hub is not null
        let steps = Steps(service, link, hub, doors).ToImmutableArray()
        where !steps.IsEmpty
        select new Way(service.Path, hub.Path, hub, [new Chain(Goes.Publicly, steps)]) { OfService = link };

    private static IEnumerable<Step> Steps(DeviceProvisioningServiceView service, LinkedHubView link, IotHubView hub, TopologyDoors doors)
    {
        if (LinkedHubs.PrincipalOf(service, link) is { } principal)
            return [ProofOf(service, principal), GrantOf(principal, link.Hub, hub)];
        return link.Authentication.Kind.Is(AuthenticationKind.Key) == Answer.Yes && doors.Of(hub) is { TakesKeys: var takes }
            ? [Step.Of(StepKind.Proof, takes, takes == Answer.No ? "key, and keys are refused" : "key", service.Path)]
            : [];
    }

    private static Step ProofOf(DeviceProvisioningServiceView service, Principal principal)
    {
        if (principal.Path != service.Path)
            return Step.Of(StepKind.Proof, Answer.Yes, $"identity {principal.Path}", service.Path);
        var isThere = service.Identity.HasSystem;
        return Step.Of(StepKind.Proof, isThere, isThere == Answer.No ? "the service has no system identity" : "system identity", service.Path);
    }

    /// <summary>Whether an identity may work at a resource.</summary>
    internal static Step GrantOf(Principal principal, ReferenceProperty on, ResourceView resource)
    {
        // Roles on what others keep, and those of identities that they keep, others may have given.
        var areOurs = resource.MayHoldWhatOthersKeep == Answer.No && resource.Model.Find(principal.Path)?.MayHoldWhatOthersKeep == Answer.No;
        var holds = areOurs ? RolesOfService.MayHave(principal, on, resource) : Answer.CannotSay;
        return Step.Of(StepKind.Grant, holds, holds == Answer.No ? "no role for that is given to it there" : "");
    }

    /// <summary>Whether a door lets Azure's own services in.</summary>
    internal static Step DoorOf(Door door) =>
        Step.Of(StepKind.Door, door.AdmitsTrustedServices, door.AdmitsTrustedServices == Answer.No ? "its firewall lets no trusted service in" : "");
}
