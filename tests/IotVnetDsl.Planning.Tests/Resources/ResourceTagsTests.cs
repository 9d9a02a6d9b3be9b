using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Resources;

public sealed class ResourceTagsTests
{
    [Fact]
    public void Inner_tags_win_over_outer_ones_and_none_is_lost()
    {
        var problems = new List<PlanningProblem>();
        var desired = DesiredTopology.Of(new MappingContext(new Sites().Graph("Test"), Requests.Subscription), problems);

        var tags = desired.Find("Munich/Identity")!.Body["tags"]!.ToJsonString();

        Assert.Equal([], problems);
        Assert.Equal("""{"cost":"7","hidden-iotvnet":"sites/Test","owner":"lab","SITE":"munich"}""", tags);
    }

    private sealed record Site : Module
    {
        public override string Name { get; init; } = "munich";

        public override ValueList<Tag> Tags => [new("site", "unnamed"), new("owner", "site")];

        public UserAssignedIdentity Identity => new("id-site") { Tags = [new("owner", "lab"), new("SITE", Name)] };
    }

    private sealed record Sites : Topology
    {
        public override string Id => "sites";

        public override ResourceGroup ResourceGroup => new("rg-sites", IotVnetDsl.Region.EastUS);

        public override ValueList<Tag> Tags => [new("cost", "7"), new("owner", "all")];

        public Site Munich => new();
    }
}
