using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Resources;

public sealed class StorageAccountTests
{
    private const string Bypass = "properties.networkAcls.bypass";

    [Theory]
    [InlineData("None", true, "AzureServices")]
    [InlineData("Logging", true, "Logging, AzureServices")]
    [InlineData("Logging, AzureServices", false, "Logging")]
    [InlineData("AzureServices", false, "None")]
    public async Task The_exception_for_trusted_services_leaves_the_others_alone(string before, bool trusts, string after)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Trusting(trusts));
        BodyPath.Set(arm["/trusting"], Bypass, before);

        await arm.DeployAsync(new Trusting(trusts), "expose:Archive");

        Assert.Equal(after, BodyPath.Get(arm["/trusting"], Bypass)!.ToString());
        Assert.Equal([], (await arm.PlanAsync(new Trusting(trusts))).Operations);
    }

    [Theory]
    [InlineData(StorageKind.Storage, StorageKind.StorageV2, true)]
    [InlineData(StorageKind.StorageV2, StorageKind.Storage, false)]
    [InlineData(StorageKind.StorageV2, StorageKind.BlockBlobStorage, false)]
    public async Task Only_the_first_kind_can_be_made_the_second(StorageKind before, StorageKind after, bool isAllowed)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Kept(before));

        var result = await arm.TryPlanAsync(new Kept(after));

        Assert.Equal(isAllowed ? [] : ["IVD9008"], result.Problems.Select(problem => problem.Code));
        if (isAllowed)
            Assert.Equal((OperationKind.Update, JsonValue.Create("StorageV2").ToString()), (result.Plan!.Operations.Single().Kind, result.Plan.Operations[0].Body!["kind"]!.ToString()));
    }

    [Fact]
    public void A_firewall_that_is_written_denies()
    {
        var bodies = Requests.FromNothing(new Walled().Graph()).Operations.Select(operation => operation.Body);

        Assert.Equal(
            ["Deny", "Deny"],
            bodies.SelectMany(body => new[] { BodyPath.Get(body, "properties.networkAcls.defaultAction"), BodyPath.Get(body, "properties.defaultAction") })
                .OfType<JsonValue>().Select(action => action.ToString()));
    }

    [Fact]
    public async Task A_flat_account_is_not_made_hierarchical_though_Azure_leaves_out_that_it_is_flat()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Hierarchical(null));

        var problem = Assert.Single((await arm.TryPlanAsync(new Hierarchical(true))).Problems);

        Assert.Equal("IVD9008", problem.Code);
    }

    private sealed record Walled : Topology
    {
        public override string Id => "walled";

        public override ResourceGroup ResourceGroup => new("rg-walled", IotVnetDsl.Region.EastUS);

        public StorageAccount Archive => new("walled") { Firewall = new() { IpRules = ["203.0.113.7"] } };

        public EventHubsNamespace Streams => new("walled-streams") { Firewall = new() { IpRules = ["203.0.113.7"] } };
    }

    private sealed record Hierarchical(bool? Is) : Topology
    {
        public override string Id => "hierarchical";

        public override ResourceGroup ResourceGroup => new("rg-hierarchical", IotVnetDsl.Region.EastUS);

        public StorageAccount Archive => new("hierarchical") { HierarchicalNamespace = Is };
    }

    private sealed record Trusting(bool Trusts) : Topology
    {
        public override string Id => "trusting";

        public override ResourceGroup ResourceGroup => new("rg-trusting", IotVnetDsl.Region.EastUS);

        public StorageAccount Archive => new("trusting") { Firewall = new() { DefaultAction = FirewallAction.Deny, TrustedServices = Trusts } };
    }

    private sealed record Kept(StorageKind Kind) : Topology
    {
        public override string Id => "kept";

        public override ResourceGroup ResourceGroup => new("rg-kept", IotVnetDsl.Region.EastUS);

        public StorageAccount Archive => new("kept") { Kind = Kind };
    }
}
