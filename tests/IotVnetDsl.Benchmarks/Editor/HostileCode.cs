using System.Globalization;
using Basic.Reference.Assemblies;
using IotVnetDsl.Evaluation;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.Benchmarks.Editor;

/// <summary>What code costs an editor, evaluation and rules together, that nobody means to write: slips of a key, and very much of one thing.</summary>
internal static class HostileCode
{
    // Processor time of the calling thread, as Linux tells it.
    private const string Scheduled = "/proc/thread-self/schedstat";

    public static void Write()
    {
        // What is compiled at first use is no part of it.
        Check(Written("""public IotHub Hub => new("hub");"""));
        Console.WriteLine($"{"ms",8}  code that nobody means to write");
        foreach (var (what, source) in Programs().Select(program => (program.What, Written(program.Members))).Append(Parts()))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Check(source),8:N0}  {what}"));
    }

    private static IEnumerable<(string What, string Members)> Programs()
    {
        yield return ("calls in calls", $"""
            private static string Same(string text) => text;
            public StorageAccount Archive => new({string.Concat(Enumerable.Repeat("Same(", 5_000))}"a"{new string(')', 5_000)});
            """);
        yield return ("modules that hold themselves by a typo", """
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
        yield return ("thousands of accounts of one name", """
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, 10_000).Select(number => new StorageAccount("archive"));
            """);
        yield return ("thousands of unequal accounts of one name", """
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, 10_000).Select(number => new StorageAccount("archive") { Containers = ["c" + number] });
            """);
        yield return ("thousands of subnets", """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/8"], Subnets = [.. Enumerable.Range(0, 20_000).Select(number => new Subnet("s" + number, $"10.{number / 256}.{number % 256}.0/24"))] };
            """);
        yield return ("thousands of subnets in one block", """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/8"], Subnets = [.. Enumerable.Range(0, 20_000).Select(number => new Subnet("s" + number, "10.0.0.0/30"))] };
            """);
        yield return ("thousands of rules", """
            public StorageAccount Archive => new("archive") { Firewall = new() { IpRules = [.. Enumerable.Range(0, 20_000).Select(number => $"20.{number / 256}.{number % 256}.1")] } };
            """);
        yield return ("thousands of routes to nowhere", """
            public IotHub Hub => new("hub") { Routes = [.. Enumerable.Range(0, 5_000).Select(number => new Route("r" + number, RouteSource.DeviceMessages, "nowhere" + number) { Condition = "a == " + number })] };
            """);
        yield return ("thousands of endpoints in one subnet", """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/8"], Subnets = [new("ends", "10.1.0.0/16")] };
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, 1_000).Select(number => new StorageAccount("archive" + number) { Containers = ["c"] });
            public IEnumerable<PrivateEndpoint> Doors => Archives.Select(archive => new PrivateEndpoint("pe-" + archive.Name, archive, Net.Subnet("ends")) { Dns = Dns.PrivateZones });
            """);
        yield return ("a condition of very many parts", """
            public IotHub Hub => new("hub") { Routes = [new("r", RouteSource.DeviceMessages, "events") { Condition = string.Join(" AND ", Enumerable.Range(0, 20_000).Select(number => "a" + number + " = 1")) }] };
            """);
        yield return ("very many properties", string.Concat(Enumerable.Range(0, 3_000).Select(number => $"\npublic StorageAccount A{number} => new(\"archive{number}\");")));
    }

    private static (string What, string Source) Parts() => (
        "a type in very many parts",
        Written("").Replace("sealed record", "sealed partial record", StringComparison.Ordinal)
            + string.Concat(Enumerable.Range(0, 3_000).Select(number => $"\npublic sealed partial record Hostile {{ public StorageAccount A{number} => new(\"archive{number}\"); }}")));

    private static long Check(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Plant",
            [CSharpSyntaxTree.ParseText(WrittenSites.Usings), CSharpSyntaxTree.ParseText(source, path: "Hostile.cs")],
            [.. Net80.References.All, MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var start = Cost();
        foreach (var topology in TopologyEvaluator.Evaluate(compilation, default))
            _ = RuleRun.Over(topology.GraphsToCheck, RegionCatalogs.Find(RegionCatalogs.Default)!, default);
        return Cost() - start;
    }

    private static long Cost() => long.Parse(File.ReadAllText(Scheduled).Split(' ')[0], CultureInfo.InvariantCulture) / 1_000_000;

    private static string Written(string members) => $$"""
        using IotVnetDsl;

        public sealed record Hostile : Topology
        {
            public override string Id => "hostile";
            public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
            {{members}}
        }
        """;
}
