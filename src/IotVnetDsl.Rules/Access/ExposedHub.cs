using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>A hub that has a private endpoint does not stand open to the internet as well.</summary>
internal sealed class ExposedHub : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4004", "The whole internet still reaches a hub that has a private endpoint", Severity.Warning);

    public override void Check(RuleContext context)
    {
        var doors = context.Topology.Part<TopologyDoors>();
        var names = context.Topology.Part<TopologyNames>();
        foreach (var hub in context.Each<IotHubView>())
        {
            var door = doors.Of(hub)!;
            // A range or two that are kept out make little difference.
            if (door.Addresses.Surely.IsMostOfTheInternet && names.HasEndpoint(hub).And(IsUsedFromInternet(context, hub).Not()) == Answer.Yes)
            {
                var whom = door.AdmitsEverybody == Answer.Yes ? "the whole internet" : door.Addresses.Surely.ToString();
                context.Report(
                    door.Place,
                    $"'{hub.Path}' has a private endpoint, and {whom} still reaches it: set PublicNetworkAccess to Disabled, "
                        + "or declare the Client that comes over the internet",
                    data: FindingData.Of((FindingData.Hub, hub.Path)));
            }
        }
    }

    // Does somebody come to the hub over the internet, by what the topology says?
    private static Answer IsUsedFromInternet(RuleContext context, IotHubView hub) => context.Topology.All<ClientView>()
        .Select(client => client.Location.Kind.Is(LocationKind.Internet)
            .And(client.Uses.Any(use => use.LeadsTo(hub)).Or(client.Reads.Any(read => read.LeadsTo(hub)))))
        .Any()
        .Or(context.Topology.MayHoldMore<ClientView>());
}
