using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.ServiceBus;

namespace IotVnetDsl.Rules.Access;

/// <summary>A namespace without public access is of a tier that has private endpoints.</summary>
internal sealed class UnreachableNamespace : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4026", "A namespace that nobody can ever reach", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var streams in context.Each<EventHubsNamespaceView>())
            Check(context, streams, streams.Sku.Name);
        foreach (var messages in context.Each<ServiceBusNamespaceView>())
            Check(context, messages, messages.Sku.Name);
    }

    private static void Check(RuleContext context, ResourceView target, TextProperty tier)
    {
        var isNew = TierOfNamespace.IsThatOfNew(target, tier);
        if ((isNew ? TierOfNamespace.UnlessStated : tier.Known) is not { } sku)
            return;
        var door = context.Topology.Part<TopologyDoors>().Of(target)!;
        if (door.IsOff == Answer.Yes && TierOfNamespace.Lacks(target.Type, sku, NamespaceTier.PrivateEndpoint) && TierOfNamespace.Lacks(target.Type, sku, NamespaceTier.TrustedServices))
        {
            context.Report(
                door.Place,
                $"Nobody can ever reach '{target.Path}': it has no public access{(isNew ? " and states no Sku" : "")}, and {(isNew ? "the Standard of a new one" : sku)} has neither private endpoints nor an exception for trusted services",
                data: FindingData.Of((FindingData.Target, target.Path)));
        }
    }
}
