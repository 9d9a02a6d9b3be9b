using IotVnetDsl.Planning.Tests.Apply.Pace;

namespace IotVnetDsl.Benchmarks.Fleets;

/// <summary>Sites over subscriptions, as many as Azure allows hubs in each; the zones are shared by those of one subscription.</summary>
public sealed record Fleet(int Sites, int Subscriptions) : Topology
{
    public override string Id => "fleet";

    public override ResourceGroup ResourceGroup => new("rg-fleet", IotVnetDsl.Region.WestEurope);

    public IEnumerable<Area> Areas => Enumerable.Range(1, Subscriptions).Select(number => new Area(number, Sites / Subscriptions));
}

/// <summary>The sites of a subscription.</summary>
public sealed record Area(int Number, int Sites) : Module
{
    public override string Name { get; init; } = $"area{Number:00}";

    public override ResourceGroupReference? ResourceGroup => Group;

    public ResourceGroup Group => new($"rg-area{Number:00}", IotVnetDsl.Region.WestEurope) { Subscription = $"00000000-0000-0000-0000-0000000001{Number:00}" };

    public IEnumerable<Site> All => Enumerable.Range(1, Sites).Select(site => new Site($"{Number:00}{site:00}", $"10.0.{site}"));
}
