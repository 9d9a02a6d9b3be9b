using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

public sealed class ReplacementTests
{
    [Fact]
    public async Task A_moved_private_endpoint_is_deleted_and_made_again_with_its_zone_group()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        var plan = await arm.DeployAsync(new MovedPlant(), "replace:pe-hub", "cutoff:Hub");

        Assert.Equal(["HubEndpoint", "HubEndpoint#2", "HubZones", "Network/Subnets[endpoints2]"], arm.Applied.Order(StringComparer.Ordinal));
        var put = plan.Operations.Single(operation => operation.Key == "HubEndpoint#2");
        Assert.Equal((OperationKind.Replace, WriteMode.Put), (put.Kind, put.Mode));
        Assert.Equal([new PlanWait("HubEndpoint", "only one can have its name")], put.DependsOn);
        var deletion = plan.Operations.Single(operation => operation.Key == "HubEndpoint");
        Assert.Equal([new PlanWait("Network/Subnets[endpoints2]", "named by its subnet")], deletion.DependsOn);
        Assert.Contains("HubEndpoint#2", plan.Operations.Single(operation => operation.Key == "HubZones").DependsOn.Select(wait => wait.On));
        Assert.Equal([], (await arm.PlanAsync(new MovedPlant())).Operations);
    }

    [Fact]
    public async Task A_replacement_and_the_gap_it_makes_need_consent()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        var plan = await arm.PlanAsync(new MovedPlant());

        Assert.Equal(["cutoff:Hub", "replace:HubEndpoint"], plan.Missing.Select(consent => consent.ToString()));
        Snapshot.Matches(PlanText.Write(plan));
        Snapshot.Matches(PlanMarkdown.Write(plan), "md");
    }

    [Fact]
    public async Task What_would_lose_too_much_is_refused_with_a_reason()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        var problem = Assert.Single((await arm.TryPlanAsync(new PlantElsewhere())).Problems);

        Assert.Equal(("IVD9008", "Hub"), (problem.Code, problem.Path));
        Assert.Equal("'Hub' (plant-hub): region eastus -> westus2: Azure moves no resource to another region", problem.Message);
    }

    [Theory]
    [InlineData("F1", "S1", false)]
    [InlineData("S1", "B1", false)]
    [InlineData("S1", "F1", false)]
    [InlineData("B1", "S1", true)]
    [InlineData("S1", "S3", true)]
    public async Task The_edition_of_a_hub_changes_upwards_only(string before, string after, bool isAllowed)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new SizedPlant(before));

        var result = await arm.TryPlanAsync(new SizedPlant(after));

        Assert.Equal(isAllowed ? [] : ["IVD9008"], result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task The_tls_version_of_a_hub_is_changed_in_place()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        var operation = Assert.Single((await arm.PlanAsync(new StrictPlant())).Operations);

        Assert.Equal((OperationKind.Update, WriteMode.Overlay), (operation.Kind, operation.Mode));
    }

    private sealed record MovedPlant : Plant
    {
        public override VirtualNetwork Network => base.Network with { Subnets = [.. base.Network.Subnets!, new("endpoints2", "10.20.2.0/24")] };

        public override PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Network.Subnet("endpoints2"));
    }

    private sealed record PlantElsewhere : Plant
    {
        public override IotHub Hub => base.Hub with { Region = IotVnetDsl.Region.WestUS2 };
    }

    private sealed record SizedPlant(string Size) : Plant
    {
        public override IotHub Hub => base.Hub with { Sku = IotHubSku.Named(Size) };
    }

    private sealed record StrictPlant : Plant
    {
        public override IotHub Hub => base.Hub with { MinimumTlsVersion = TlsVersion.Tls12 };
    }
}
