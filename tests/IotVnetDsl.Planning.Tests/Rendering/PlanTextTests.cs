using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class PlanTextTests
{
    [Fact]
    public void Shows_a_first_deployment() => Snapshot.Matches(PlanText.Write(Requests.FromNothing(new Plant().Graph())));

    [Fact]
    public async Task Shows_the_articles_whole_scenario_in_detail()
    {
        var production = Contoso.ContosoPlant.Production.Graph("Production");
        var plan = Requests.Made(await Planner.PlanAsync(production, Requests.Local(), new FakeArm(), TestContext.Current.CancellationToken));

        Snapshot.Matches(PlanText.Write(plan, detailed: true));
    }

    [Fact]
    public void Says_once_which_region_and_tags_all_that_is_created_has()
    {
        var plan = Requests.FromNothing(Contoso.ContosoPlant.Production.Graph("Production"));

        var text = PlanText.Write(plan);

        Assert.Contains("  all that is created is in eastus, tagged stage = prod, workload = bottling\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("tag stage", text, StringComparison.Ordinal);
        Assert.DoesNotContain("region  ", text, StringComparison.Ordinal);
        Assert.Contains("tag stage", PlanText.Write(plan, detailed: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_when_nothing_is_to_be_done()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        var plan = await arm.PlanAsync(new Plant()) with { Reads = new(13, 9) };

        Assert.EndsWith("\n\nNo changes. rg-plant matches Plant: 13 resources read in 9 requests.\n", PlanText.Write(plan), StringComparison.Ordinal);
        Assert.EndsWith(" in 9 requests, 1.2 s.\n", PlanText.Write(plan, took: TimeSpan.FromMilliseconds(1234)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(78)]
    [InlineData(100)]
    [InlineData(120)]
    public void Keeps_to_the_width(int width)
    {
        var text = PlanText.Write(Requests.FromNothing(Contoso.ContosoPlant.Production.Graph("Production")), detailed: true, width);

        // A word that is longer than a line is not broken.
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= width || !line.Trim().Contains(' ', StringComparison.Ordinal), line));
    }

    [Fact]
    public void A_plan_from_nothing_says_nothing_that_changes_without_meaning()
    {
        var text = PlanText.Write(Requests.FromNothing(new Plant().Graph()));

        Assert.DoesNotContain("Plant.cs", text, StringComparison.Ordinal);
        Assert.DoesNotContain("104", text, StringComparison.Ordinal);
    }
}
