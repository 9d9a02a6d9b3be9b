using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>Who narrows a hub to some addresses narrows its built-in endpoint as well, where all messages can be read.</summary>
internal sealed class BuiltInEndpointDoor : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4006", "The hub's IP rules leave its built-in endpoint open", Severity.Warning);

    public override void Check(RuleContext context)
    {
        var doors = context.Topology.Part<TopologyDoors>();
        foreach (var hub in context.Each<IotHubView>())
        {
            // All clients are asked only where the answer depends on them.
            if (doors.Of(hub)!.AdmitsEverybody == Answer.No && doors.Of(hub, Entrance.BuiltInEndpoint)!.AdmitsEverybody == Answer.Yes && IsReadFromInternet(context, hub) == Answer.No)
                Report(context, hub);
        }
    }

    private static void Report(RuleContext context, IotHubView hub)
    {
        if (hub.NetworkRuleSet.IsUnset())
        {
            context.Report(
                hub.IpFilterRules,
                $"The IP filter of '{hub.Path}' never covers its built-in endpoint, where the whole internet still reads with a key: use NetworkRuleSet in its place");
        }
        else
        {
            var canCover = hub.Sku.Name.Known is not { } sku || HubTier.OfSku(sku) is not { FiltersBuiltIn: false };
            context.Report(
                hub.NetworkRuleSet.ApplyToBuiltInEndpoint,
                $"The network rule set of '{hub.Path}' does not cover its built-in endpoint, where the whole internet still reads with a key: "
                    + (canCover ? "set ApplyToBuiltInEndpoint to true" : "choose S1 or better, and set ApplyToBuiltInEndpoint to true"),
                data: canCover ? FindingData.Of((FindingData.Hub, hub.Path)) : FindingData.Of());
        }
    }

    // Somebody who reads over the internet may be why.
    private static Answer IsReadFromInternet(RuleContext context, IotHubView hub) => context.Topology.All<ClientView>()
        .Select(client => client.Location.Kind.Is(LocationKind.Internet).And(client.Reads.Any(read => read.LeadsTo(hub))))
        .Any()
        .Or(context.Topology.MayHoldMore<ClientView>());
}
