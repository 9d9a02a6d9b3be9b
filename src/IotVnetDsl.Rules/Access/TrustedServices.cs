using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Cosmos;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;

namespace IotVnetDsl.Rules.Access;

/// <summary>The firewall of a target lets the hubs in that write to it by their own identity.</summary>
internal sealed class TrustedServices : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4001", "The target's firewall shuts the hub out", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var (door, users) in ShutTarget.Of(context.Topology))
        {
            if (door is { IsOff: Answer.No, Target: CosmosAccountView })
            {
                context.Report(door.Place, $"The rules of '{door.Target.Path}' shut out {users}: add an IP rule for 0.0.0.0, which lets in all that is in Azure's data centers");
                continue;
            }

            // Where public access is off as a whole, that has a rule of its own.
            if (door.IsOff != Answer.No || FirewallOf(door.Target) is not { } firewall)
                continue;

            var exception = firewall.TrustedServices;
            if (door.CanHaveException == Answer.Yes)
            {
                context.Report(
                    exception.IsUnset() ? firewall.Self : exception.Self,
                    $"The firewall of '{door.Target.Path}' shuts out {users}: its exception for trusted services is off",
                    data: FindingData.Of((FindingData.Target, door.Target.Path)));
            }
            else if (exception.Is(true) == Answer.No)
            {
                // A tier that is asked for what it has not has a rule of its own.
                context.Report(firewall, $"The firewall of '{door.Target.Path}' shuts out {users}: its tier has no exception for trusted services");
            }
        }
    }

    private static FirewallView? FirewallOf(ResourceView target) => target switch
    {
        StorageAccountView account => account.Firewall,
        EventHubsNamespaceView streams => streams.Firewall,
        ServiceBusNamespaceView messages => messages.Firewall,
        _ => null,
    };
}
