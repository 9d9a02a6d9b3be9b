using System.Collections.Immutable;
using System.Globalization;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Memory;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Scale;

/// <summary>Very much of one thing: what is looked at and listed of it is bounded, and three times as much costs three times as much. By counting, never by time.</summary>
public sealed class VeryManyTests
{
    private const int Times = 3;

    /// <summary>Products of two would be nine times as much.</summary>
    private const double AtMost = 4;

    private static readonly RegionCatalog Regions = RegionCatalogs.Find(RegionCatalogs.Default)!;

    [Fact]
    public void Lists_a_thousand_findings_of_one_kind_and_says_how_many_more_there_are()
    {
        var found = Find(Badly(1_500)).Where(finding => finding.Id == "IVD5001").ToArray();

        var summary = Assert.Single(found, finding => finding.Message.Contains("not listed", StringComparison.Ordinal));
        Assert.Equal("Archives[Bad-2000]", summary.Path);
        Assert.EndsWith(" (and 499 more findings of IVD5001, which are not listed)", summary.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, summary.Severity);
        Assert.Equal("A name breaks the rules of its type", summary.Rule.Title);
        Assert.Equal(1_000, found.Length - 1);
        Assert.Equal(found.Select(finding => finding.Path).Order(StringComparer.Ordinal), found.Select(finding => finding.Path));
    }

    [Fact]
    public void Lists_all_of_a_thousand() => Assert.Equal(1_000, Find(Badly(1_000)).Count(finding => finding.Id == "IVD5001"));

    [Fact]
    public void Lists_the_same_when_they_come_and_go()
    {
        var memory = new RuleMemory();
        foreach (var count in new[] { 900, 1_200, 1_201, 1_000, 1_500 })
            Assert.Equal(Find(Badly(count)), Find(Badly(count), memory).AsEnumerable());
    }

    // Each is looked a place for among all that is free.
    [Fact]
    public void Proposes_places_for_a_thousand_subnets()
    {
        var found = new List<Finding>();
        var rule = Assert.Single(Rule.All, rule => rule.Descriptor.Id == "IVD3002");
        rule.Check(new RuleContext(rule, new TopologyModel(Of("subnets in each other", 1_200)), Regions, found.Add));

        Assert.Equal(1_200, found.Count);
        Assert.Equal(1_000, found.Count(finding => finding.Data[FindingData.Nearest].Length > 0));
    }

    // With all of them clients and endpoints would multiply.
    [Fact]
    public void Follows_sixteen_of_the_endpoints_that_one_name_may_lead_to()
    {
        var way = new TopologyModel(Of("endpoints times clients", 40)).Part<TopologyWays>().OfClients[0];

        Assert.Equal(16 + 1, way.Courses.Length);
        Assert.Equal("24 more private endpoints", way.Courses[^1].Steps[0].Words);
        Assert.Equal(Answer.CannotSay, way.Holds);
    }

    [Theory]
    [InlineData("subnets in each other", 1_500)]
    [InlineData("endpoints times clients", 40)]
    // Each message names what there is.
    [InlineData("containers that are not there", 100)]
    // Each reference looks for its container.
    [InlineData("containers that are there", 100)]
    [InlineData("accounts of one name", 700)]
    public void Costs_as_many_times_as_much_as_there_is(string what, int count)
    {
        var (few, many) = (Allocated(what, count), Allocated(what, Times * count));

        Assert.True(many <= few * AtMost, string.Create(CultureInfo.InvariantCulture, $"{what}: {few:N0} bytes for {count}, {many:N0} for {Times * count}: {(double)many / few:0.0} times as much"));
    }

    // Letters by letters: nobody has names so long.
    [Fact]
    public void Looks_for_nothing_near_a_text_that_is_no_name()
    {
        Assert.Equal(new string('a', 300), NearestName.Among([new string('a', 300)], new string('a', 299) + "b"));
        Assert.Null(NearestName.Among([new string('a', 301)], new string('a', 300) + "b"));
    }

    [Fact]
    public void Looks_for_nothing_near_among_very_many_long_names()
    {
        string[] names = [.. Enumerable.Range(1_000, 500).Select(number => new string('a', 60) + number)];

        Assert.Equal(names[7], NearestName.Among(names.Take(10), names[7] + "b"));
        Assert.Null(NearestName.Among(names, names[7] + "b"));
        Assert.Equal("archive7", NearestName.Among(Enumerable.Range(0, 200).Select(number => "archive" + number), "arhcive7"));
    }

    private static ImmutableArray<Finding> Find(TopologyGraph graph, RuleMemory? memory = null) => RuleRun.Over([graph], Regions, memory, TestContext.Current.CancellationToken);

    private static TopologyGraph Badly(int count) =>
        Written.Graph($"public IEnumerable<StorageAccount> Archives => Enumerable.Range(1_000, {count}).Select(number => new StorageAccount(\"Bad-\" + number));");

    private static TopologyGraph Of(string what, int count) => Written.Graph(string.Format(CultureInfo.InvariantCulture, Shapes[what], count));

    private static long Allocated(string what, int count)
    {
        var graph = Of(what, count);
        Find(graph);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Find(graph);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static readonly Dictionary<string, string> Shapes = new()
    {
        ["subnets in each other"] = """
            public VirtualNetwork Net => new("vnet")
            {{
                AddressSpace = ["10.0.0.0/8"],
                Subnets =
                [
                    .. Enumerable.Range(0, {0}).Select(number => new Subnet("s" + number, $"10.{{number / 128}}.{{number % 128 * 2}}.0/29")),
                    .. Enumerable.Range(0, {0}).Select(number => new Subnet("t" + number, $"10.{{number / 128}}.{{number % 128 * 2}}.0/30")),
                ],
            }};
            """,
        ["endpoints times clients"] = """
            public IotHub Hub => new("hub") {{ Sku = IotHubSku.S1 }};
            public VirtualNetwork Center => new("center") {{ AddressSpace = ["10.0.0.0/8"], Subnets = [new("ends", "10.1.0.0/16"), new("apps", "10.2.0.0/16")] }};
            public PrivateDnsZone Zone => new("privatelink.azure-devices.net");
            public PrivateDnsZoneLink Link => new("link", Zone, Center);
            public IEnumerable<PrivateEndpoint> Doors => Enumerable.Range(0, {0}).Select(number => new PrivateEndpoint($"pe-{{number}}", Hub, Center.Subnet("ends")) {{ Dns = Dns.PrivateZones }});
            public IEnumerable<Client> Apps => Enumerable.Range(0, {0}).Select(number => new Client(Location.InSubnet(Center.Subnet("apps"))) {{ Uses = [Hub] }});
            """,
        ["containers that are not there"] = """
            public StorageAccount Archive => new("archive") {{ Containers = [.. Enumerable.Range(0, {0}).Select(number => "container" + number)] }};
            public IotHub Hub => new("hub") {{ Sku = IotHubSku.S1, Identity = Identity.SystemAssigned, Endpoints = [.. Enumerable.Range(0, {0}).Select(number => new StorageEndpoint("e" + number, Archive.Container("zzzzzzzzzzzzzzzzzzzz" + number)))] }};
            """,
        ["containers that are there"] = """
            public StorageAccount Archive => new("archive") {{ Containers = [.. Enumerable.Range(0, {0}).Select(number => "container" + number)] }};
            public IotHub Hub => new("hub") {{ Sku = IotHubSku.S1, Identity = Identity.SystemAssigned, Endpoints = [.. Enumerable.Range(0, {0}).Select(number => new StorageEndpoint("e" + number, Archive.Container("container" + number)))] }};
            """,
        ["accounts of one name"] = """
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, {0}).Select(number => new StorageAccount("archive") {{ Containers = ["c" + number] }});
            """,
    };
}
