using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>One side of a peering goes out of the code, and the other stays.</summary>
public sealed class PeeringSideTests
{
    [Fact]
    public async Task What_is_left_is_made_once_more_and_then_left_alone()
    {
        await using var arm = await LocalArmProcess.StartAsync();
        await arm.DeployAsync(new Two().Graph());
        var one = new Two { HasBack = false }.Graph();

        var surplus = Requests.Made(await arm.PlanAsync(one)).Surplus;
        var consent = $"delete:{Assert.Single(surplus).Path}";
        await arm.DeployAsync(one, consent);
        await SaysAsync(arm, one, "Initiated");
        await SaysAsync(arm, new Two().Graph(), "Connected");
        await arm.DeployAsync(one);

        Assert.Empty(Requests.Made(await arm.PlanAsync(one)).Operations);
    }

    private static async Task SaysAsync(LocalArmProcess arm, TopologyGraph graph, string state) => Assert.Equal(
        ("Disconnected", state),
        Requests.Made(await arm.PlanAsync(graph)).Operations.First(operation => operation.Resource.Path == "There").Changes.Where(change => change.Name == "state").Select(change => (change.Before, change.After)).First());

    private sealed record Two : Topology
    {
        public bool HasBack { get; init; } = true;

        public override string Id => "two";

        public override ResourceGroup ResourceGroup => new("rg-two", IotVnetDsl.Region.EastUS);

        public VirtualNetwork North => new("vnet-north") { AddressSpace = ["10.1.0.0/16"] };

        public VirtualNetwork South => new("vnet-south") { AddressSpace = ["10.2.0.0/16"] };

        public VirtualNetworkPeering There => new("there", North, South);

        public VirtualNetworkPeering? Back => HasBack ? new("back", South, North) : null;
    }
}
