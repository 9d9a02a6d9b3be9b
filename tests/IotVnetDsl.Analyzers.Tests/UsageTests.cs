using System.Globalization;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Analyzers.Tests;

/// <summary>What is wrong with how a topology is written, not with what it says.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("""private StorageAccount Archive => new("plantarchive");""", "it is private")]
    [InlineData("""internal StorageAccount Archive => new("plantarchive");""", "it is internal")]
    [InlineData("""public static StorageAccount Archive => new("plantarchive");""", "it is static")]
    [InlineData("""public readonly StorageAccount Archive = new("plantarchive");""", "it is a field")]
    [InlineData("""public StorageAccount Archive() => new("plantarchive");""", "it is a method")]
    [InlineData("""public Task<StorageAccount> Archive => Task.FromResult(new StorageAccount("plantarchive"));""", "its type is Task<StorageAccount>")]
    [InlineData("""public Dictionary<string, StorageAccount> Archive => new() { ["a"] = new("plantarchive") };""", "its type is Dictionary<string, StorageAccount>")]
    [InlineData("""public (StorageAccount, string) Archive => (new("plantarchive"), "a");""", "its type is (StorageAccount, string)")]
    [InlineData("""public object Archive => new StorageAccount("plantarchive");""", "its type is object")]
    [InlineData("""private readonly List<StorageAccount> Archive = [new("plantarchive")];""", "it is a field")]
    [InlineData("""private StorageAccount[] Archive => [new("plantarchive")];""", "it is private")]
    [InlineData("""public Lazy<StorageAccount> Archive => new(() => new StorageAccount("plantarchive"));""", "its type is Lazy<StorageAccount>")]
    [InlineData("""public Func<StorageAccount> Archive => () => new StorageAccount("plantarchive");""", "its type is Func<StorageAccount>")]
    [InlineData("""public StorageAccount[][] Archive => [[new("plantarchive")]];""", "its type is StorageAccount[][]")]
    [InlineData("""public async Task<StorageAccount> Archive() { await Task.Yield(); return new("plantarchive"); }""", "it is a method")]
    [InlineData("""private static class Stores { public static StorageAccount Archive => new("plantarchive"); }""", "it is a member of Stores, which is no module")]
    [InlineData("""public Parts Press => new(); public sealed record Parts { public StorageAccount Archive => new("plantarchive"); }""", "it is a member of Parts, which is no module")]
    [InlineData("private StorageAccount? _given; public StorageAccount Archive { set => _given = value; }", "it has no getter")]
    [InlineData("private StorageAccount? _given; public StorageAccount Archive { init => _given = value; }", "it has no getter")]
    public async Task A_member_that_declares_nothing_is_said_once(string member, string why)
    {
        var found = Assert.Single(await Find(member));

        Assert.Equal(("IVD6010", DiagnosticSeverity.Warning), (found.Id, found.Severity));
        Assert.Equal($"'Archive' declares nothing, because {why}: make it a public instance property of type StorageAccount", found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("Archive", found.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan));
    }

    [Fact]
    public async Task What_refers_to_it_makes_it_an_error_and_no_other_rule_speaks_beside_it()
    {
        var found = await Find("""
            private StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            private RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
            public IotHub Hub => new("plant-hub")
            {
                Sku = IotHubSku.S1,
                Identity = Identity.SystemAssigned,
                PublicNetworkAccess = PublicNetworkAccess.Disabled,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                Routes = [new("all", RouteSource.DeviceMessages, "archive")],
                FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
            };
            """);

        Assert.Equal([("IVD6010", DiagnosticSeverity.Error), ("IVD6010", DiagnosticSeverity.Warning)], found.Where(diagnostic => diagnostic.Id is "IVD6010" or "IVD6003" or "IVD2003").Select(diagnostic => (diagnostic.Id, diagnostic.Severity)));
    }

    [Theory]
    [InlineData("""private StorageAccount Plain => new("plantarchive"); public StorageAccount Archive => Plain with { Containers = ["telemetry"] };""")]
    [InlineData("""private static StorageAccount Make(string name) => new(name); public StorageAccount Archive => Make("plantarchive");""")]
    [InlineData("""private StorageAccount Main => Archive; public StorageAccount Archive => new("plantarchive");""")]
    [InlineData("""private StorageAccount Main => Id.Length > 3 ? Archive : Second; public StorageAccount Archive => new("plantarchive"); public StorageAccount Second => new("plantsecond");""")]
    [InlineData("""protected virtual StorageAccount Own => new("plantarchive");""")]
    [InlineData("""private static class Stores { public static StorageAccount Make(string name) => new(name); } public StorageAccount Archive => Stores.Make("plantarchive");""")]
    [InlineData("""private sealed record Line(string Name) { public StorageAccount Store => new(Name); } public IEnumerable<StorageAccount> Stores => new[] { new Line("plantarchive") }.Select(line => line.Store);""")]
    [InlineData("""public StorageAccount[] Stores => [new("plantarchive")];""")]
    [InlineData("""public StorageAccount? Archive => Id.Length > 3 ? new("plantarchive") : null;""")]
    public async Task A_helper_is_none(string members) => Assert.DoesNotContain(await Find(members), diagnostic => diagnostic.Id == "IVD6010");

    [Theory]
    [InlineData("protected static StorageAccount Store(string name) => new(name);", 0)]
    [InlineData("protected StorageAccount Store(string name) => new(name);", 0)]
    [InlineData("public StorageAccount Store(string name) => new(name);", 1)]
    public async Task A_protected_method_of_a_base_is_for_those_that_need_it(string method, int findings)
    {
        var found = await AnalyzerRun.All(AnalyzerRun.Compile($$"""
            using IotVnetDsl;
            public abstract record Site : Topology
            {
                public override ResourceGroup ResourceGroup => new("rg-plant", Region.EastUS);
                {{method}}
            }
            public sealed record Plant : Site
            {
                public override string Id => "plant";
                public StorageAccount Archive => new("plantarchive");
            }
            """));

        Assert.Equal(findings, found.Count(diagnostic => diagnostic.Id == "IVD6010"));
    }

    [Fact]
    public async Task An_indexer_declares_nothing()
    {
        var found = Assert.Single(await Find("public StorageAccount this[int line] => new($\"plantarchive{line}\");"));

        Assert.Equal(("IVD6010", "'this[]' declares nothing, because it is an indexer: make it a public instance property of type StorageAccount"), (found.Id, found.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("new StorageAccount(this[1])", "private string this[int line] => $\"plantarchive{line}\";")]
    [InlineData("this[1]", "private StorageAccount this[int line] => new($\"plantarchive{line}\");")]
    public async Task An_indexer_that_another_member_is_made_of_is_a_helper(string archive, string indexer) =>
        Assert.DoesNotContain(await Find($"public StorageAccount Archive => {archive}; {indexer}"), diagnostic => diagnostic.Id == "IVD6010");

    [Theory]
    [InlineData("public UserAssignedIdentity Writer { get { return new($\"id-{Guid.NewGuid()}\"); } }")]
    [InlineData("public UserAssignedIdentity Writer => new($\"id-{Guid.NewGuid()}\");")]
    [InlineData("public UserAssignedIdentity Writer { get; } = new($\"id-{Guid.NewGuid()}\");")]
    [InlineData("private string Kept { get => field; } = Guid.NewGuid().ToString(); public UserAssignedIdentity Writer => new(Kept);")]
    public async Task It_is_said_once(string member) => Assert.Single(await Find(member), diagnostic => diagnostic.Id == "IVD6002");

    [Theory]
    [InlineData("public UserAssignedIdentity Writer => new(\"id-\" + new { Id }.GetHashCode());")]
    [InlineData("public UserAssignedIdentity Writer => new(\"id-\" + typeof(Plant).GetHashCode());")]
    [InlineData("public UserAssignedIdentity Writer => new(\"id-\" + new Uri(\"https://contoso.com\").GetHashCode());")]
    [InlineData("private static readonly DateTime Now = DateTime.Now; public UserAssignedIdentity Writer => new(\"id-\" + new DateTimeOffset(Now).Year);")]
    [InlineData("public UserAssignedIdentity Writer { get { var now = DateTime.Now; var then = now.AddDays(1); Console.WriteLine(now); return new(\"id-\" + then.Day); } }")]
    [InlineData("public UserAssignedIdentity Writer { get { var clock = TimeProvider.System; return new(\"id-\" + clock.GetUtcNow().Year); } }")]
    [InlineData("private static class Names { public static readonly string Stamp; static Names() { Stamp = DateTime.Now.ToString(\"HH\"); } } public UserAssignedIdentity Writer => new(\"id-\" + Names.Stamp);")]
    [InlineData("private static string Stamp { get; } = Environment.TickCount64.ToString(); public UserAssignedIdentity Writer => new(Stamp);")]
    [InlineData("public UserAssignedIdentity Writer { get { Note(DateTime.Now); return new(_seen); } } private string _seen = \"\"; private void Note(DateTime at) => _seen = at.ToString(\"HH\");")]
    [InlineData("public UserAssignedIdentity Writer { get { string[] names = [\"id-a\", \"id-b\"]; Random.Shared.Shuffle(names); return new(names[0]); } }")]
    [InlineData("public UserAssignedIdentity Writer { get { var watch = System.Diagnostics.Stopwatch.StartNew(); watch.Stop(); return new(\"id-\" + watch.ElapsedTicks); } }")]
    public async Task What_comes_by_a_variable_or_a_field_is_found(string member) => Assert.Contains(await Find(member), diagnostic => diagnostic.Id == "IVD6002");

    [Theory]
    [InlineData("Guid.NewGuid()")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("new Random().Next()")]
    [InlineData("""Environment.GetEnvironmentVariable("STAGE")""")]
    [InlineData("Helper.Stage")]
    [InlineData("DateTimeOffset.Now.Year")]
    [InlineData("TimeProvider.System.GetUtcNow().Year")]
    [InlineData("System.Diagnostics.Stopwatch.GetTimestamp()")]
    [InlineData("Random.Shared.Next()")]
    [InlineData("Environment.TickCount64")]
    [InlineData("System.Net.Dns.GetHostName()")]
    [InlineData("""new System.IO.FileInfo("stage.txt").LastWriteTimeUtc.Year""")]
    [InlineData("""new System.IO.DirectoryInfo(".").Name""")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Id")]
    [InlineData("OperatingSystem.IsWindows()")]
    [InlineData("System.Runtime.InteropServices.RuntimeInformation.OSDescription.Length")]
    [InlineData("AppContext.BaseDirectory.Length")]
    [InlineData("Id.GetHashCode()")]
    [InlineData("new object().GetHashCode()")]
    [InlineData("HashCode.Combine(1, 2)")]
    [InlineData("StringComparer.Ordinal.GetHashCode(Id)")]
    [InlineData("ResourceGroup.GetHashCode()")]
    [InlineData("GetHashCode()")]
    [InlineData("System.Globalization.RegionInfo.CurrentRegion.Name")]
    [InlineData("new DateTime(2026, 1, 1).ToLocalTime().Hour")]
    [InlineData("(Id, 1).GetHashCode()")]
    [InlineData("System.Collections.Generic.EqualityComparer<string>.Default.GetHashCode(Id)")]
    [InlineData("System.Threading.Thread.CurrentThread.Name")]
    [InlineData("++Helper.Count")]
    [InlineData("(Helper.Count += 2)")]
    [InlineData("(Helper.Count = Helper.Count + 1)")]
    [InlineData("System.Threading.Interlocked.Increment(ref Helper.Count)")]
    public async Task What_is_another_each_time_is_an_error(string value)
    {
        var found = (await Find($$"""public UserAssignedIdentity Writer => new($"id-{{{value}}}");""")).First();

        Assert.Equal(("IVD6002", DiagnosticSeverity.Error), (found.Id, found.Severity));
    }

    [Theory]
    [InlineData("""public UserAssignedIdentity Writer => new("id-" + Environment.NewLine.Length);""")]
    [InlineData("""public UserAssignedIdentity Writer => new("id-" + nameof(DateTime.Now));""")]
    [InlineData("""public UserAssignedIdentity Writer => new("id-" + Guid.Empty);""")]
    [InlineData("""private static int _built; public UserAssignedIdentity Writer { get { _built++; return new("id"); } }""")]
    [InlineData("""private static readonly int[] Table = new int[3]; private static int _next; static Plant() { Table[0] = _next++; } public UserAssignedIdentity Writer => new("id-" + Table[0]);""")]
    [InlineData("""public UserAssignedIdentity Writer => new("id-" + new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).ToUniversalTime().Hour);""")]
    [InlineData("""private static string? _kept; public UserAssignedIdentity Writer => new(_kept ??= "id-writer");""")]
    [InlineData("""public UserAssignedIdentity Writer { get { var n = 0; n++; return new("id-" + n); } }""")]
    [InlineData("""public UserAssignedIdentity Writer => new("id-" + 7.GetHashCode());""")]
    [InlineData("""public UserAssignedIdentity Writer => new("id-" + new DateTime(2026, 1, 1).Year);""")]
    [InlineData("""public UserAssignedIdentity Writer => new("id"); public override int GetHashCode() => HashCode.Combine(Id);""")]
    [InlineData("""public UserAssignedIdentity Writer { get { Console.WriteLine($"made at {DateTime.Now}"); return new("id"); } }""")]
    [InlineData("""public UserAssignedIdentity Writer { get { var watch = System.Diagnostics.Stopwatch.StartNew(); var made = new UserAssignedIdentity("id"); watch.Stop(); System.Diagnostics.Debug.WriteLine(watch.Elapsed); return made; } }""")]
    [InlineData("""public UserAssignedIdentity Writer { get { var now = DateTime.Now; Console.Error.WriteLine(now); return new("id"); } }""")]
    public async Task What_is_the_same_each_time_is_none(string member) => Assert.DoesNotContain(await Find(member), diagnostic => diagnostic.Id == "IVD6002");

    [Theory]
    [InlineData("""public UserAssignedIdentity First => new(Second.Name); public UserAssignedIdentity Second => new(First.Name);""", "'First' needs 'Second', 'Second' needs 'First'")]
    [InlineData("""public UserAssignedIdentity Own => new(Own.Name);""", "'Own' needs 'Own'")]
    [InlineData(
        """public UserAssignedIdentity A => new(B.Name); public UserAssignedIdentity B { get { var c = C; return new(c.Name); } } public UserAssignedIdentity C => new(A.Name); public UserAssignedIdentity Out => new(A.Name);""",
        "'A' needs 'B', 'B' needs 'C', 'C' needs 'A'")]
    [InlineData(
        """public StorageAccount Archive => new("plantarchive") { Firewall = new() { SubnetRules = [Net.Subnet("a")] } }; public VirtualNetwork Net => new("vnet-" + Archive.Name) { AddressSpace = ["10.0.0.0/16"] };""",
        "'Archive' needs 'Net', 'Net' needs 'Archive'")]
    [InlineData(
        """public UserAssignedIdentity First => Make(Second.Name); public UserAssignedIdentity Second => new(NameOfSecond()); private string NameOfSecond() => $"{First.Name}-2"; private static UserAssignedIdentity Make(string name) => new(name);""",
        "'First' needs 'Second', 'Second' needs 'NameOfSecond', 'NameOfSecond' needs 'First'")]
    [InlineData(
        """public UserAssignedIdentity First => new(Second.Name); public UserAssignedIdentity Second => First with { Tags = [] };""",
        "'First' needs 'Second', 'Second' needs 'First'")]
    [InlineData(
        """public UserAssignedIdentity Writer => new(Press.Reader.Name); public Line Press => new("press", this); public sealed record Line(string Name, Plant Owner) : Module { public override string Name { get; init; } = Name; public UserAssignedIdentity Reader => new(Owner.Writer.Name); }""",
        "'Plant.Writer' needs 'Line.Reader', 'Line.Reader' needs 'Plant.Writer'")]
    [InlineData(
        """public UserAssignedIdentity First => new(Names.Second(this)); public static class Names { public static string Second(Plant plant) => plant.First.Name; }""",
        "'Plant.First' needs 'Names.Second', 'Names.Second' needs 'Plant.First'")]
    public async Task Resources_that_need_each_other_are_an_error_with_the_circle(string members, string circle)
    {
        var found = Assert.Single(await Find(members), diagnostic => diagnostic.Id == "IVD6006");

        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Equal($"Resources need each other in a circle: {circle}; none can be made first, and reading one never ends", found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("""public UserAssignedIdentity First => new(Second.Name); public UserAssignedIdentity Second => new("id-second");""")]
    [InlineData("""public UserAssignedIdentity First => new(Id.Length > 3 ? "id-first" : Second.Name); public UserAssignedIdentity Second => new(First.Name);""")]
    [InlineData("""public UserAssignedIdentity First => new(nameof(Second)); public UserAssignedIdentity Second => new(First.Name);""")]
    [InlineData("""public UserAssignedIdentity First { get { if (Id.Length > 3) return new("id-first"); return new(Second.Name); } } public UserAssignedIdentity Second => new(First.Name);""")]
    [InlineData("""public UserAssignedIdentity First => new(Name(2)); private string Name(int length) => length == 0 ? "id" : Name(length - 1) + "x";""")]
    [InlineData("""public UserAssignedIdentity First => new(string.Concat(Names().Take(2))); private System.Collections.Generic.IEnumerable<string> Names() { yield return "id"; yield return First.Name; }""")]
    [InlineData("""public Line Press => new("press") { Next = Wash.Name }; public Line Wash => new("wash"); public sealed record Line(string Name) : Module { public override string Name { get; init; } = Name; public string? Next { get; init; } public UserAssignedIdentity Reader => new(Name + Next); }""")]
    [InlineData("""public UserAssignedIdentity First => new(Id is { Length: > 3 } ? "id" : Second.Name); public UserAssignedIdentity Second => new(First.Name);""")]
    [InlineData("""public UserAssignedIdentity First { get { { if (Id.Length > 3) return new("id-first"); } return new(Second.Name); } } public UserAssignedIdentity Second => new(First.Name);""")]
    public async Task What_is_read_in_one_case_only_is_no_circle(string members) => Assert.DoesNotContain(await Find(members), diagnostic => diagnostic.Id == "IVD6006");

    [Fact]
    public async Task Two_topologies_of_one_id_are_said_at_both()
    {
        var found = await AnalyzerRun.All(AnalyzerRun.Compile(Plant(""), Plant("", "Depot")));

        Assert.Equal(["IVD6009", "IVD6009"], found.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task A_finding_names_the_topology_where_there_are_several()
    {
        const string Unreached = """public ManagementLock Keep => new("keep", LockLevel.CanNotDelete, new StorageAccount("elsewhere"));""";

        var found = await AnalyzerRun.All(AnalyzerRun.Compile(Plant(Unreached), Plant(Unreached, "Depot", "depot")));

        Assert.Equal(["(Depot)", "(Plant)"], found.Where(diagnostic => diagnostic.Id == "IVD6003").Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(' ')[^1]).Order(StringComparer.Ordinal));
    }

    private static async Task<Diagnostic[]> Find(string members) =>
        [.. (await AnalyzerRun.All(AnalyzerRun.Compile(Plant(members)))).OrderByDescending(diagnostic => diagnostic.Severity)];

    private static string Plant(string members, string name = "Plant", string id = "plant") => $$"""
        using System.Threading.Tasks;
        using IotVnetDsl;
        public record {{name}} : Topology
        {
            public override string Id => "{{id}}";
            public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
            {{members}}
        }
        internal static class Helper{{(name == "Plant" ? "" : name)}}
        {
            public static int Count;

            public static string Stage => Environment.MachineName;
        }
        """;
}
