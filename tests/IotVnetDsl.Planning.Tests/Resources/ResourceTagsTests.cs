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

    /// <summary>A path is taken apart with its keys in mind: a name may hold what is between steps.</summary>
    [Fact]
    public void Tags_of_a_module_with_a_slash_in_its_name_are_not_lost()
    {
        var desired = DesiredTopology.Of(new MappingContext(new Lines().Graph(), Requests.Subscription), []);

        Assert.Equal("site", desired.Find("All[hall/1]/Plain")!.Body["tags"]!["owner"]!.ToString());
    }

    private sealed record Site : Module
    {
        public override string Name { get; init; } = "munich";

        public override ValueList<Tag> Tags => [new("site", "unnamed"), new("owner", "site")];

        public UserAssignedIdentity Plain => new($"id-plain-{Name[0]}");

        public UserAssignedIdentity Identity => new("id-site") { Tags = [new("owner", "lab"), new("SITE", Name)] };
    }

    private sealed record Lines : Topology
    {
        public override string Id => "lines";

        public override ResourceGroup ResourceGroup => new("rg-lines", IotVnetDsl.Region.EastUS);

        public ValueList<Site> All => [new() { Name = "hall/1" }];
    }

    private sealed record Sites : Topology
    {
        public override string Id => "sites";

        public override ResourceGroup ResourceGroup => new("rg-sites", IotVnetDsl.Region.EastUS);

        public override ValueList<Tag> Tags => [new("cost", "7"), new("owner", "all")];

        public Site Munich => new();
    }
}
