using IotVnetDsl.Planning.Building.Consents;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Building.Consents;

/// <summary>A consent names one thing.</summary>
public sealed class ConsentTests
{
    [Fact]
    public async Task A_name_that_several_things_have_is_refused_with_their_paths()
    {
        var arm = await WithLakeAsync();

        var problem = Assert.Single((await arm.TryPlanAsync(new Plant(), "delete:lake")).Problems);

        Assert.Equal("IVD9007", problem.Code);
        Assert.Contains("delete:Hub/Endpoints[lake], delete:Hub/Routes[lake]", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_that_differ_by_case_are_two()
    {
        var ledger = new ConsentLedger(["delete:hub"], _ => false);
        ledger.Need("delete", new ConsentSubject("Hub", "plant-hub"), "goes");
        ledger.Need("delete", new ConsentSubject("hub", "plant-other"), "goes");

        Assert.Equal(["Hub", "hub"], Assert.Single(ledger.Ambiguous).Paths);
        Assert.Equal(["Hub", "hub"], ledger.Given.Select(consent => consent.Name));
    }

    /// <summary>The plan asks for a path, and who gives it is not asked again which one.</summary>
    [Fact]
    public void What_is_written_as_a_path_that_is_declared_is_that_path()
    {
        var ledger = new ConsentLedger(["adopt:Spoke"], path => path is "Spoke" or "SpokeAsks");
        ledger.Need("adopt", new ConsentSubject("Spoke", "vnet-spoke"), "exists");
        ledger.Need("adopt", new ConsentSubject("SpokeAsks", "spoke"), "exists");

        Assert.Empty(ledger.Ambiguous);
        Assert.Equal(["Spoke"], ledger.Given.Select(consent => consent.Name));
        Assert.Equal(["SpokeAsks"], ledger.Missing.Select(consent => consent.Name));
    }

    [Fact]
    public async Task A_path_means_one_thing()
    {
        var arm = await WithLakeAsync();

        var plan = await arm.PlanAsync(new Plant(), "delete:Hub/Routes[lake]");

        Assert.Equal(["Hub/Endpoints[lake]"], plan.Surplus.Select(surplus => surplus.Path));
        Assert.Equal(["- lake -> lake"], Assert.Single(plan.Operations, operation => operation.Key == "Hub").Changes.Select(change => $"- {change.Before}"));
    }

    [Fact]
    public async Task A_name_that_one_thing_has_is_enough()
    {
        var arm = await WithLakeAsync();

        var plan = await arm.PlanAsync(new Plant(), "DELETE:Pe-Hub-Old");

        Assert.Equal(["delete:rg-plant/privateEndpoints/pe-hub-old"], plan.Given.Select(consent => consent.ToString()));
    }

    [Fact]
    public async Task What_names_an_endpoint_that_goes_is_asked_for_before_the_first_write()
    {
        var arm = await WithLakeAsync();

        var plan = await arm.PlanAsync(new Plant(), "delete:Hub/Endpoints[lake]");
        Assert.Equal(["delete:Hub/Enrichments[place]", "delete:Hub/Routes[lake]"], plan.Missing.Select(consent => consent.ToString()).Where(consent => consent.Contains("Hub/", StringComparison.Ordinal)));
        Assert.All(plan.Missing.Where(consent => consent.Name.StartsWith("Hub/", StringComparison.Ordinal)), consent => Assert.Equal("it names 'lake', which goes", consent.Reason));

        await arm.DeployAsync(new Plant(), [.. plan.Missing.Concat(plan.Given).Select(consent => consent.ToString()), "delete:Hub/Endpoints[lake]"]);
        Assert.Equal([], (await arm.PlanAsync(new Plant())).Surplus);
        Assert.Equal("[]", BodyPath.Get(arm["/plant-hub"], "properties.routing.enrichments")!.ToJsonString());
    }

    [Fact]
    public async Task What_was_given_and_means_nothing_is_said()
    {
        var plan = await new FakeArm().PlanAsync(new Plant(), "delete:pe-hubb");

        Assert.Equal(["delete:pe-hubb"], plan.Unused);
        Assert.Contains("TopologyAllow has 'delete:pe-hubb', which this plan does not need", PlanText.Write(plan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-p:TopologyAllow=expose:Hub", "expose:Hub")]
    [InlineData("\"-p:TopologyAllow=expose:Hub+delete:Hub/Endpoints[lake]\"", "expose:Hub", "delete:Hub/Endpoints[lake]")]
    public void The_argument_is_quoted_where_a_shell_would_take_it_apart(string expected, params string[] consents) =>
        Assert.Equal(expected, ConsentArgument.Of(consents));

    // Somebody's endpoint, a route of the same name to it, and an enrichment for it.
    private static async Task<FakeArm> WithLakeAsync()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new LakePlant());
        return arm;
    }

    private sealed record LakePlant : Plant
    {
        public PrivateEndpoint Old => new("pe-hub-old", Hub, Network.Subnet("endpoints"));

        public override IotHub Hub => base.Hub with
        {
            Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")), new StorageEndpoint("lake", Archive.Container("uploads"))],
            Routes = [new("all-telemetry", RouteSource.DeviceMessages, "archive"), new("lake", RouteSource.DeviceMessages, "lake")],
            Enrichments = [new("place", "$iothubname", ["lake"])],
        };
    }
}
