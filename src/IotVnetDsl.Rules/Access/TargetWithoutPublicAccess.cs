using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Cosmos;

namespace IotVnetDsl.Rules.Access;

/// <summary>A target that a hub writes to by its own identity is not closed to public networks as a whole, exception included.</summary>
internal sealed class TargetWithoutPublicAccess : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4002", "The target is closed in a way that the hub cannot pass", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var (door, users) in ShutTarget.Of(context.Topology))
        {
            if (door.IsOff != Answer.Yes)
                continue;

            if (door.Target is CosmosAccountView)
            {
                context.Report(
                    door.Place,
                    $"'{door.Target.Path}' is closed to public networks, which shuts out {users}: no private endpoint helps a hub, and Cosmos DB lets none pass; "
                        + "leave public access on, with an IP rule for 0.0.0.0 (all that is in Azure's data centers)");
                continue;
            }

            context.Report(
                door.Place,
                $"'{door.Target.Path}' is closed to public networks and to trusted services, which shuts out {users}: "
                    + "no private endpoint helps a hub; let trusted services pass by Firewall.TrustedServicesOnly",
                data: FindingData.Of((FindingData.Target, door.Target.Path)));
        }
    }
}
