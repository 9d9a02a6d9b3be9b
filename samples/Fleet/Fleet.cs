using IotVnetDsl;

namespace Contoso;

/// <summary>Sites in two regions, all alike: a hub for the devices of each, and streams that all sites of a region write to.</summary>
public sealed record Fleet : Topology
{
    private static readonly string[] EasternSites = ["atlanta", "boston", "miami"];
    private static readonly string[] WesternSites = ["portland", "seattle", "spokane"];

    public override string Id => "fleet";
    public override ResourceGroup ResourceGroup => new("rg-fleet", IotVnetDsl.Region.EastUS);
    public override ValueList<Tag> Tags => [new("workload", "fleet")];

    public ResourceGroup Western => new("rg-fleet-west", IotVnetDsl.Region.WestUS2);

    public RegionalStreams East => new("east", IotVnetDsl.Region.EastUS, ResourceGroup);
    public RegionalStreams West => new("west", IotVnetDsl.Region.WestUS2, Western);

    public IEnumerable<Site> Eastern => EasternSites.Select((name, number) => new Site(name, 10 + number, East.Streams));

    public IEnumerable<Site> Westerly => WesternSites.Select((name, number) => new Site(name, 40 + number, West.Streams) { In = Western, At = IotVnetDsl.Region.WestUS2 });
}
