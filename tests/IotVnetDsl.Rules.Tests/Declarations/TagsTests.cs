using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Sources;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Tests.Declarations;

/// <summary>The tags that Azure gets are those of the topology, its modules and the resource itself: rules read all of them.</summary>
public sealed class TagsTests
{
    private const string Topology = """public override ValueList<Tag>? Tags => [new("costCentre", "4711"), new("stage", "test")];""";

    [Fact]
    public void A_resource_has_the_tags_of_its_topology() => Assert.Equal("costCentre=4711, stage=test", Of("""public IotHub Hub => new("plant-hub");"""));

    [Fact]
    public void The_inner_one_of_two_counts_whatever_its_case() => Assert.Equal(
        "costCentre=4711, Stage=prod, owner=ops", Of("""public IotHub Hub => new("plant-hub") { Tags = [new("Stage", "prod"), new("owner", "ops")] };"""));

    [Fact]
    public void A_module_adds_its_own() => Assert.Equal(
        "costCentre=4711, stage=test, site=munich",
        Of("""
            public Site Munich => new("munich");
            public sealed record Site(string Name) : Module
            {
                public override ValueList<Tag>? Tags => [new("site", "munich")];
                public IotHub Hub => new("plant-hub");
            }
            """));

    [Fact]
    public void What_exists_keeps_those_that_it_has() => Assert.Equal(
        Answer.CannotSay, Hub("""public IotHub Hub => new("plant-hub") { Existing = true };""").Tags.Any(tag => tag.Name.Is("costCentre")));

    [Theory]
    [InlineData("""Environment.UserName is "x" ? [new("owner", "ops")] : [new("stage", "prod")]""", Answer.CannotSay)]
    [InlineData("""[new("stage", Environment.UserName)]""", Answer.Yes)]
    [InlineData("""[new(Environment.UserName, "x"), new("costCentre", "12")]""", Answer.Yes)]
    public void What_is_not_known_may_be_any_tag(string tags, Answer has)
    {
        var hub = Hub($$"""public IotHub Hub => new("plant-hub") { Tags = {{tags}} };""");

        Assert.Equal(has, hub.Tags.Any(tag => tag.Name.Is("costCentre")));
        Assert.NotEqual(Answer.Yes, hub.Tags.Any(tag => tag.Value.Is("test")));
    }

    [Fact]
    public void Zones_that_an_endpoint_stands_for_have_those_of_the_topology()
    {
        var model = Written.Model(Topology + """
            public IotHub Hub => new("plant-hub");
            public VirtualNetwork Net => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")], Tags = [new("of", "net")] };
            public PrivateEndpoint Door => new("door", Hub, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };
            """);

        Assert.All(model.All<PrivateDnsZoneView>(), zone => Assert.Equal("costCentre=4711, stage=test", Text(zone.Tags.Known)));
        Assert.All(model.All<PrivateDnsZoneLinkView>(), link => Assert.Equal("costCentre=4711, stage=test", Text(link.Tags.Known)));
    }

    private static string Of(string members) => Text(Hub(members).Tags.Known);

    private static IotHubView Hub(string members) => Assert.Single(Written.Model(Topology + members).All<IotHubView>());

    private static string Text(IEnumerable<TagView> tags) => string.Join(", ", tags.Select(tag => $"{tag.Name.Known}={tag.Value.Known}"));
}
