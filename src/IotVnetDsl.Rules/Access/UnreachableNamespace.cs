using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.Messaging;
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
            Check(context, streams);
        foreach (var messages in context.Each<ServiceBusNamespaceView>())
            Check(context, messages);
    }

    private static void Check<TNamespace>(RuleContext context, TNamespace target) where TNamespace : ResourceView, INamespaceView
    {
        var isNew = target.HasTierOfNew();
        if ((isNew ? TierOfNamespace.UnlessStated : target.Tier.Known) is not { } sku)
            return;
        var door = context.Topology.Part<TopologyDoors>().Of(target)!;
        if (door.IsOff == Answer.Yes && target.Lacks(sku, NamespaceTier.PrivateEndpoint) && target.Lacks(sku, NamespaceTier.TrustedServices))
        {
            context.Report(
                door.Place,
                $"Nobody can ever reach '{target.Path}': it has no public access{(isNew ? " and states no Sku" : "")}, and {(isNew ? "the Standard of a new one" : sku)} has neither private endpoints nor an exception for trusted services",
                data: FindingData.Of((FindingData.Target, target.Path)));
        }
    }
}
