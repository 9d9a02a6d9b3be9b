using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Rendering;

/// <summary>The committed file is complete, whatever its size: a hundred sites stand in it as one does.</summary>
public sealed class ManySitesTests
{
    private const int Many = 100;

    private static readonly string Page = PlanMarkdown.Write(Requests.FromNothing(new Sites(Many).Graph()));

    [Fact]
    public void Each_site_has_as_many_lines_as_one_alone()
    {
        var alone = Lines(PlanMarkdown.Write(Requests.FromNothing(new Sites(1).Graph())), 1);

        Assert.True(alone > 20, $"{alone}");
        Assert.All(Enumerable.Range(1, Many), number => Assert.Equal(alone, Lines(Page, number)));
    }

    [Fact]
    public void Nothing_refers_to_another_file() => Assert.DoesNotContain(Page.Split('\n'), line => line.Contains("Left out", StringComparison.Ordinal) || line.Contains(" more", StringComparison.Ordinal) || line.Contains(".json", StringComparison.Ordinal));

    [Theory]
    [InlineData("Capacity", "units", "7")]
    [InlineData("Address", "IP rules", "203.0.113.77")]
    [InlineData("Client", "192.168.77.0/24", "")]
    public void What_changes_at_one_of_them_is_named(string what, string word, string value)
    {
        var other = PlanMarkdown.Write(Requests.FromNothing(new Sites(Many) { Changed = what }.Graph())).Split('\n');
        var come = other.Except(Page.Split('\n')).Where(line => !line.Contains("Fingerprint", StringComparison.Ordinal)).ToArray();

        Assert.Contains(come, line => line.Contains("Site[77]", StringComparison.Ordinal) && line.Contains(word, StringComparison.Ordinal) && line.Contains(value, StringComparison.Ordinal));
        Assert.DoesNotContain(come, line => line.Contains("Site[76]", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_that_is_not_there_any_more_takes_its_lines_with_it()
    {
        var without = PlanMarkdown.Write(Requests.FromNothing(new Sites(Many) { Gone = 50 }.Graph()));

        Assert.Equal(0, Lines(without, 50));
        Assert.Equal(Lines(Page, 51), Lines(without, 51));
    }

    [Fact]
    public void The_json_and_the_detailed_text_have_each_of_them()
    {
        var plan = Requests.FromNothing(new Sites(Many).Graph());

        foreach (var page in new[] { PlanJson.Write(plan), PlanText.Write(plan, detailed: true) })
            Assert.All(plan.Operations, operation => Assert.Contains(operation.Resource.Path, page, StringComparison.Ordinal));
    }

    // Rows of tables: the picture shows what the list of ways says, and no more of it than can be seen.
    private static int Lines(string page, int number) => page.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal)
        && (line.Contains($"Site[{number}]", StringComparison.Ordinal) || line.Contains($"Site[{number}\\]", StringComparison.Ordinal)));

    public sealed record Sites(int Count) : Topology
    {
        internal string? Changed { get; init; }

        internal int Gone { get; init; }

        public override string Id => "sites";

        public override ResourceGroup ResourceGroup => new("rg-sites", IotVnetDsl.Region.EastUS);

        public IEnumerable<Site> Site => Enumerable.Range(1, Count).Where(number => number != Gone).Select(number => new Site(number, number == 77 ? Changed : null));
    }

    public sealed record Site(int Number, string? Changed) : Module
    {
        public override string Name { get; init; } = $"{Number}";

        public VirtualNetwork Network => new($"vnet-{Number}") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("endpoints", "10.20.1.0/24")] };

        public StorageAccount Archive => new($"sitesarchive{Number}") { Containers = ["telemetry"], Firewall = Firewall.TrustedServicesOnly with { IpRules = [Changed == "Address" ? "203.0.113.77" : "203.0.113.7"] } };

        public IotHub Hub => new($"sites-hub-{Number}")
        {
            Sku = IotHubSku.S1,
            Capacity = Changed == "Capacity" ? 7 : 1,
            Identity = Identity.SystemAssigned,
            PublicNetworkAccess = PublicNetworkAccess.Disabled,
            Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
            Routes = [new("all", RouteSource.DeviceMessages, "archive")],
        };

        public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

        public PrivateEndpoint Door => new($"pe-{Number}", Hub, Network.Subnet("endpoints"));

        public Client Line => new(Location.OnPremises(Changed == "Client" ? "192.168.77.0/24" : "192.168.0.0/24")) { Uses = [Hub] };
    }
}
