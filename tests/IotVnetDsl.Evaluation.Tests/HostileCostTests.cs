using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>
/// Whatever is typed costs about a second of processor time at most, evaluation and rules together, as released and on a machine with nothing else
/// to do. Here it is neither: what is refused is what would hang an editor.
/// </summary>
public class HostileCostTests
{
    private const int Most = 5_000;

    // Processor time of the calling thread; tests run beside each other.
    private const string Scheduled = "/proc/thread-self/schedstat";

    public static TheoryData<string, string> Programs()
    {
        var programs = HostileCodeTests.Programs();
        programs.Add("calls in calls", $"""
            private static string Same(string text) => text;
            public StorageAccount Archive => new({string.Concat(Enumerable.Repeat("Same(", 5_000))}"a"{new string(')', 5_000)});
            """);
        programs.Add("modules that hold themselves by a typo", """
            public sealed record Site(string Prefix) : Module
            {
                public override string Name { get; init; } = Prefix;
                public IEnumerable<Site> Sites => [new(Prefix + "a"), new(Prefix + "b"), new(Prefix + "c")];
                public VirtualNetwork Net => new("vnet" + Prefix) { AddressSpace = ["10.0.0.0/16"], Subnets = [new("ends", "10.0.1.0/24")] };
                public IotHub Hub => new("hub" + Prefix) { Identity = Identity.SystemAssigned };
                public PrivateEndpoint Door => new("pe" + Prefix, Hub, Net.Subnet("ends"));
            }
            public Site Top => new("s");
            """);
        programs.Add("thousands of accounts of one name", """
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, 10_000).Select(number => new StorageAccount("archive"));
            """);
        programs.Add("thousands of unequal accounts of one name", """
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, 10_000).Select(number => new StorageAccount("archive") { Containers = ["c" + number] });
            """);
        programs.Add("thousands of subnets", """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/8"], Subnets = [.. Enumerable.Range(0, 20_000).Select(number => new Subnet("s" + number, $"10.{number / 256}.{number % 256}.0/24"))] };
            """);
        programs.Add("thousands of subnets in one block", """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/8"], Subnets = [.. Enumerable.Range(0, 20_000).Select(number => new Subnet("s" + number, "10.0.0.0/30"))] };
            """);
        programs.Add("thousands of rules", """
            public StorageAccount Archive => new("archive") { Firewall = new() { IpRules = [.. Enumerable.Range(0, 20_000).Select(number => $"20.{number / 256}.{number % 256}.1")] } };
            """);
        programs.Add("thousands of routes to nowhere", """
            public IotHub Hub => new("hub") { Routes = [.. Enumerable.Range(0, 5_000).Select(number => new Route("r" + number, RouteSource.DeviceMessages, "nowhere" + number) { Condition = "a == " + number })] };
            """);
        programs.Add("thousands of endpoints in one subnet", """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/8"], Subnets = [new("ends", "10.1.0.0/16")] };
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, 1_000).Select(number => new StorageAccount("archive" + number) { Containers = ["c"] });
            public IEnumerable<PrivateEndpoint> Doors => Archives.Select(archive => new PrivateEndpoint("pe-" + archive.Name, archive, Net.Subnet("ends")) { Dns = Dns.PrivateZones });
            """);
        programs.Add("a condition of very many parts", """
            public IotHub Hub => new("hub") { Routes = [new("r", RouteSource.DeviceMessages, "events") { Condition = string.Join(" AND ", Enumerable.Range(0, 20_000).Select(number => "a" + number + " = 1")) }] };
            """);
        return programs;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Ends_soon(string what, string members) => AssertEndsSoon(what, Hostile(members));

    [Fact]
    public void A_type_in_very_many_parts_ends_soon() => AssertEndsSoon(
        "parts", Hostile("").Replace("sealed record", "sealed partial record", StringComparison.Ordinal)
            + string.Concat(Enumerable.Range(0, 3_000).Select(number => $"\npublic sealed partial record Hostile {{ public StorageAccount A{number} => new(\"archive{number}\"); }}")));

    [Fact]
    public void Very_many_properties_end_soon() => AssertEndsSoon(
        "properties", Hostile(string.Concat(Enumerable.Range(0, 3_000).Select(number => $"\npublic StorageAccount A{number} => new(\"archive{number}\");"))));

    private static void AssertEndsSoon(string what, string source)
    {
        Assert.SkipUnless(File.Exists(Scheduled), "Only Linux tells what a thread has cost.");
        // What is compiled at first use is no part of it.
        Check(Hostile("""public IotHub Hub => new("hub");"""));
        var cost = Check(source);
        TestContext.Current.SendDiagnosticMessage($"{cost,6} ms {what}");
        Assert.True(cost < Most, $"{what}: {cost} ms");
    }

    private static long Check(string source)
    {
        var compilation = Source.Compile(source);
        var start = Cost();
        foreach (var topology in TopologyEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken))
            _ = RuleRun.Over(topology.GraphsToCheck, RegionCatalogs.Find(RegionCatalogs.Default)!, TestContext.Current.CancellationToken);
        return Cost() - start;
    }

    private static long Cost() => long.Parse(File.ReadAllText(Scheduled).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) / 1_000_000;

    private static string Hostile(string members) => $$"""
        using IotVnetDsl;

        public sealed record Hostile : Topology
        {
            public override string Id => "hostile";
            public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
            {{members}}
        }
        """;
}
