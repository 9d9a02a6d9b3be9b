using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Building.Paths;

/// <summary>What a plan says of ways that surely were, and of which nobody can say that they will be.</summary>
public sealed class DoubtfulWayTests
{
    private static readonly Plant Usual = new();

    public static TheoryData<string, Topology, string> Changes => new()
    {
        { "a role gets a condition", Usual with { Condition = "@Resource[name] StringEquals 'other'" }, "Hub may reach it no more: system identity, if the condition of 'Writes' lets it, trusted service" },
        { "a route leads to an appliance", Usual with { Hop = NextHop.VirtualAppliance }, "Net/lines may reach it no more: public access, if what route 'out' of 'Routes' leads to lets it through" },
        { "a site's public addresses are not known", Usual with { Rules = new() { ApplyToBuiltInEndpoint = true, IpRules = [new("office", "203.0.113.0/24")] }, HasSite = true }, "Net/lines, on-premises 192.168.0.0/16 may reach it no more: firewall rule, from its addresses only" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task They_are_asked_for_with_the_reason(string name, Topology after, string reason)
    {
        var plan = await ChangedAsync(after);

        Assert.Equal($"{name}: {reason}", $"{name}: {Assert.Single(plan.Missing).Reason}");
        var way = plan.Paths.Ways.First(way => way.IsDoubtful);
        Assert.Contains($"! May cut   {way.From} from {way.To}: ", PlanText.Write(plan), StringComparison.Ordinal);
        Assert.Contains($"  ? {way.From} -> {way.To}", PlanText.Write(plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stays_sure_is_not_asked_for() => Assert.Empty((await ChangedAsync(Usual with { Hop = NextHop.Internet })).Missing);

    private static async Task<Plan> ChangedAsync(Topology after)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(after is Plant plant ? Usual with { HasSite = plant.HasSite } : Usual);
        return await arm.PlanAsync(after);
    }

    internal sealed record Plant : Topology
    {
        public override string Id => "doubtful";

        public override ResourceGroup ResourceGroup => new("rg-doubtful", IotVnetDsl.Region.EastUS);

        internal string? Condition { get; init; }

        internal NextHop? Hop { get; init; }

        internal HubNetworkRuleSet? Rules { get; init; }

        internal bool HasSite { get; init; }

        public RouteTable Routes => new("rt") { Routes = Hop is { } hop ? [new("out", "0.0.0.0/0", hop) { NextHopAddress = hop == NextHop.VirtualAppliance ? "10.0.9.4" : null }] : [] };

        public VirtualNetwork Net => new("net") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("lines", "10.0.1.0/24") { RouteTable = Routes }] };

        public StorageAccount Archive => new("doubtfularchive") { Containers = ["telemetry"], Firewall = Firewall.TrustedServicesOnly };

        public IotHub Hub => new("doubtful-hub")
        {
            Sku = IotHubSku.S1,
            PublicNetworkAccess = PublicNetworkAccess.Enabled,
            NetworkRuleSet = Rules,
            Identity = Identity.SystemAssigned,
            Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
            Routes = [new("all", RouteSource.DeviceMessages, "archive")],
        };

        public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive) { Condition = Condition };

        public Client Line => new(Location.InSubnet(Net.Subnet("lines"))) { Uses = [Hub] };

        public Client? Office => HasSite ? new(Location.OnPremises("192.168.0.0/16")) { Uses = [Hub] } : null;
    }
}
