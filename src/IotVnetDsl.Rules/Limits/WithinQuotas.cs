using System.Globalization;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Limits;

/// <summary>Nothing has more of anything than Azure lets it have.</summary>
internal sealed class WithinQuotas : Rule
{
    private const char Free = 'F';

    public override RuleDescriptor Descriptor { get; } = new("IVD5006", "A quota is exceeded", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var quota in Quota.All)
        {
            foreach (var resource in context.EachOf(quota.Type).Where(resource => !resource.IsExpanded && !IsFree(resource)))
                CheckList(context, quota, resource);
        }

        CheckTags(context);
        CheckEndpoints(context);
        CheckFreeHubs(context);
    }

    // With the mark of ownership that each of ours gets.
    private static void CheckTags(RuleContext context)
    {
        var most = Quota.MostOf("Resource", "Tags") - 1;
        foreach (var resource in context.Each().Where(resource => !resource.IsExpanded && resource.Existing.Is(true) == Answer.No))
        {
            if (resource.AllTags.Items.Count(tag => tag.Value is RecordValue) is var count && count <= most)
                continue;
            var own = resource.Named(GraphMember.Tags);
            var place = own.Items.Any() ? new PropertyPlace(resource.Path, own.Path) : resource.TagsAround.Last().Place;
            context.Report(place, $"each resource that these are for gets {Text(count)} tags, and one that says whose it is: Azure takes {Text(most + 1)}");
        }
    }

    // Limits of the free tier are a matter of the tier, which has a rule of its own.
    private static bool IsFree(ResourceView resource) => resource is IotHubView { Sku.Name.Known: { } sku } && HubTier.OfSku(sku)?.Letter == Free;

    // What is unknown may not be there at all: only what is known is counted.
    private static void CheckList(RuleContext context, Quota quota, ResourceView resource)
    {
        foreach (var list in MemberPath.Of(resource.Named, quota.What))
        {
            if (list.Items.Count() is var count && count > quota.Most)
                context.Report(list, $"'{resource.Path}' has {Text(count)} {list.Path}: Azure takes {Text(quota.Most)}");
        }
    }

    private static void CheckEndpoints(RuleContext context)
    {
        var most = Quota.MostOf("VirtualNetwork", "PrivateEndpoint");
        var index = context.Topology.Part<ReferenceIndex>();
        foreach (var network in context.Each<VirtualNetworkView>())
        {
            // Those beyond it are made, and lose packets.
            if (index.To<PrivateEndpointView>(network).Count(endpoint => endpoint.Subnet.TargetPath == network.Path) is var count && count > most)
                context.Report(network, $"'{network.Path}' has {Text(count)} private endpoints: beyond {Text(most)} packets are lost", Severity.Warning);
        }
    }

    private static void CheckFreeHubs(RuleContext context)
    {
        // Most hubs are not free, and nothing of others is asked for those.
        foreach (var hub in context.Each<IotHubView>().Where(IsFreeSomewhere))
        {
            if (context.Topology.All<IotHubView>().First(other => IsFreeSomewhere(other) && Subscription(other).Equals(Subscription(hub), StringComparison.OrdinalIgnoreCase)) is var first && first != hub)
                context.Report(hub.Sku, $"'{hub.Path}' is a second free hub, after '{first.Path}': a subscription has one");
        }
    }

    private static bool IsFreeSomewhere(IotHubView hub) => IsFree(hub) && hub.Placement.Subscription.IsWhollyKnown;

    private static string Subscription(IotHubView hub) => hub.Placement.Subscription.Text() ?? "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
