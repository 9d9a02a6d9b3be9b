using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Monitoring;
using IotVnetDsl.Rules.Views.Provisioning;
using IotVnetDsl.Rules.Views.ServiceBus;

namespace IotVnetDsl.Rules.Limits;

/// <summary>Network security perimeters are for services that can be in one: hubs and provisioning services cannot, and workspaces not by the API version that is sent.</summary>
internal sealed class PerimeterOfOthers : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD5013", "A network security perimeter where none can be said", Severity.Error);

    public override void Check(RuleContext context)
    {
        Check(context, context.Each<IotHubView>().Select(hub => hub.PublicNetworkAccess));
        Check(context, context.Each<DeviceProvisioningServiceView>().Select(service => service.PublicNetworkAccess));
        CheckRuleSets(context);
        Check(context, context.Each<LogAnalyticsWorkspaceView>().SelectMany(workspace => new[] { workspace.Ingestion, workspace.Query }));
    }

    private static void Check(RuleContext context, IEnumerable<EnumProperty<PublicNetworkAccess>> stated)
    {
        foreach (var access in stated.Where(access => access.Is(PublicNetworkAccess.SecuredByPerimeter) == Answer.Yes))
        {
            context.Report(
                access,
                $"'{access.Self.Owner.Path}' is to be secured by a network security perimeter, which takes accounts, namespaces and vaults only: "
                    + "say PublicNetworkAccess.Disabled, or Enabled with IP rules");
        }
    }

    // The rule set repeats the namespace's word.
    private static void CheckRuleSets(RuleContext context)
    {
        foreach (var messages in context.Each<ServiceBusNamespaceView>())
        {
            if (messages.PublicNetworkAccess.Is(PublicNetworkAccess.SecuredByPerimeter).And(messages.Firewall.IsSet()) == Answer.Yes)
            {
                context.Report(
                    messages.Firewall,
                    $"'{messages.Path}' is secured by a network security perimeter and has a firewall, whose rule set knows no perimeter in the API version that is sent: "
                        + "leave the firewall out, the perimeter decides");
            }
        }
    }
}
