using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Grants;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Provisioning;

namespace IotVnetDsl.Rules.Reach.Ways;

/// <summary>
/// Ways of provisioning services to the hubs in which they register devices, by an identity: it and its role. Between the two is a mechanism of Azure's own,
/// and no network (https://learn.microsoft.com/azure/iot-dps/virtual-network-support, November 2026).
/// </summary>
internal static class ServiceWays
{
    public static IEnumerable<Way> Of(DeviceProvisioningServiceView service) =>
        from link in service.LinkedHubs.Known
        let hub = link.Hub.Target<IotHubView>()
        where hub is not null
        let principal = LinkedHubs.PrincipalOf(service, link)
        where principal is not null
        select new Way(service.Path, hub.Path, hub, [new Chain(Goes.Publicly, [ProofOf(service, principal), GrantOf(link, hub, principal)])]);

    private static Step ProofOf(DeviceProvisioningServiceView service, Principal principal)
    {
        if (principal.Path != service.Path)
            return Step.Of(StepKind.Proof, Answer.Yes, $"identity {principal.Path}", service.Path);
        var isThere = service.Identity.IsUnset() ? Answer.No : service.Identity.System.Is(true);
        return Step.Of(StepKind.Proof, isThere, isThere == Answer.No ? "the service has no system identity" : "system identity", service.Path);
    }

    private static Step GrantOf(LinkedHubView link, IotHubView hub, Principal principal)
    {
        // Roles on what others keep, others may have given.
        var holds = hub.MayHoldWhatOthersKeep == Answer.No ? RolesOfService.MayHave(principal, link.Hub, hub) : Answer.CannotSay;
        return Step.Of(StepKind.Grant, holds, holds == Answer.No ? "no role is given to it there" : "");
    }
}
