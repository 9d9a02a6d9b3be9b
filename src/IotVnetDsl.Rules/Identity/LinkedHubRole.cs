using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Grants;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Provisioning;

namespace IotVnetDsl.Rules.Identity;

/// <summary>The identity by which a provisioning service signs in to a hub may register devices there.</summary>
internal sealed class LinkedHubRole : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2015", "A provisioning service may not register devices in its hub", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var service in context.Each<DeviceProvisioningServiceView>())
        {
            foreach (var link in service.LinkedHubs.Known)
            {
                // Roles on what others keep, others may have given.
                if (link.Hub.Target<IotHubView>() is { } hub && hub.MayHoldWhatOthersKeep == Answer.No && LinkedHubs.PrincipalOf(service, link) is { } identity
                    && RolesOfService.MayHave(identity, link.Hub, hub) == Answer.No)
                {
                    context.Report(
                        link.Self,
                        $"'{service.Path}' signs in to '{hub.Path}' by {identity}, which has no role for that there: assign Role.IotHubDataContributor on '{hub.Path}'");
                }
            }
        }
    }
}
