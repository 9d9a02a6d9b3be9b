using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Cosmos;
using IotVnetDsl.Rules.Views.Messaging;

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

            // Of a tier without the exception public access is the only way in.
            var better = TierWithException(door.Target);
            context.Report(
                door.Place,
                $"'{door.Target.Path}' is closed to public networks and to trusted services, which shuts out {users}: "
                    + (better is null
                        ? "no private endpoint helps a hub; let trusted services pass by Firewall.TrustedServicesOnly"
                        : $"no private endpoint helps a hub, and its tier has no exception; choose {better} and Firewall.TrustedServicesOnly, or leave public access on"),
                data: better is not null ? FindingData.Of() : FindingData.Of((FindingData.Target, door.Target.Path)));
        }
    }

    // The least tier that has it, where that of the target surely has it not.
    private static string? TierWithException(ResourceView target) => target is INamespaceView messaging
        && (messaging.HasTierOfNew() ? messaging.Lacks(TierOfNamespace.UnlessStated, NamespaceTier.TrustedServices) : messaging.Can(NamespaceTier.TrustedServices) == Answer.No)
            ? NamespaceTier.All.First(tier => tier.Type == messaging.Type).Least([NamespaceTier.TrustedServices])
            : null;
}
