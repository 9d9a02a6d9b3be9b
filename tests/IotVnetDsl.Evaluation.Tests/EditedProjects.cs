using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>Projects that are edited at random.</summary>
internal static class EditedProjects
{
    private const string Sample = "ContosoPlant";
    private const string Styles = "Styles";

    /// <summary>Of so many projects of the vectors one is edited.</summary>
    private const int Stride = 9;

    public static IEnumerable<string> Names => [Sample, Styles, .. Vectors.Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    private static IEnumerable<string> Vectors =>
        Directory.GetFiles(RepositoryRoot.Combine("tests", "IotVnetDsl.Evaluation.Tests", "Vectors"), "*.cs").Order(StringComparer.Ordinal).Where((_, index) => index % Stride == 0);

    /// <summary>EDIT_SEQUENCES=2000 looks further.</summary>
    public static int SeedsOf(string project) => project == Styles ? Asked ?? 8 : project == Sample ? 2 : 1;

    private static int? Asked => int.TryParse(Environment.GetEnvironmentVariable("EDIT_SEQUENCES"), out var count) ? count : null;

    public static IEnumerable<string> SourcesOf(string project) => project switch
    {
        Sample => [File.ReadAllText(RepositoryRoot.Combine("samples", "ContosoPlant", "ContosoPlant.cs"))],
        Styles => [Fleet, Site, Helpers],
        _ => [File.ReadAllText(Vectors.Single(file => Path.GetFileNameWithoutExtension(file) == project))],
    };

    private const string Fleet = """
        using IotVnetDsl;

        public sealed record Fleet(string Stage = "dev") : Topology
        {
            private static readonly SiteSpec[] Specs = [new("munich", 1), new("lyon", 2), new("turin", Defaults.Third)];
            private static readonly Dictionary<string, int> Sizes = new() { ["munich"] = 1, ["lyon"] = Specs.Length };

            public static Fleet Development => new();
            public static Fleet Production => new("prod");

            public override string Id => "fleet";
            public override ResourceGroup ResourceGroup => new($"rg-{Stage}", Region.WestEurope);

            public VirtualNetwork Core => new(Names.Of("vnet", Stage)) { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24"), new("GatewaySubnet", "10.0.2.0/27")] };
            public IEnumerable<Site> Sites => Specs.Where(spec => spec.Number < 9).Select(spec => new Site(spec, Core));
            public Site Extra => new(new("extra", Sizes["lyon"] + 7), Core) { Size = Stage == "prod" ? 3 : 1 };
            public Site Other => Extra;
            public StorageAccount Shared => new(Names.Short("shared" + Stage)) { Containers = [.. Specs.Select(spec => spec.Key)] };
            public IReadOnlyList<StorageAccount> Archives => Build();
            public RoleAssignment Reads => new(Extra.Hub.SystemIdentity, Role.StorageBlobDataContributor, Shared);
            public StorageAccount Odd => new("odd" + DateTime.Now.Year);
            public StorageAccount Counted => new("counted" + (++_count));
            private static int _count;
            public VirtualNetwork Loop => new("loop" + Again);
            private string Again => Again2.ToLowerInvariant();
            private string Again2 => Stage == "x" ? Again : "no";
            private StorageAccount Hidden => new("hidden");

            private List<StorageAccount> Build()
            {
                var made = new List<StorageAccount>();
                foreach (var spec in Specs)
                {
                    var name = Names.Short($"arch{spec.Key}{made.Count}");
                    made.Add(new(name) { Containers = ["a", spec.Key], Firewall = Firewall.TrustedServicesOnly });
                }

                return made;
            }
        }
        """;

    private const string Site = """
        using IotVnetDsl;

        public sealed record SiteSpec(string Key, int Number);

        public sealed record Site(SiteSpec Spec, VirtualNetwork Core) : Module
        {
            private readonly Counter _counter = new();

            public override string Name { get; init; } = $"site-{Spec.Key}";
            public int Size { get; init; } = Defaults.Size;

            public VirtualNetwork Network => new($"vnet-{Spec.Key}") { AddressSpace = [$"10.{Spec.Number}.0.0/16"], Subnets = [new("endpoints", Range(0, 24)), new("work", Range(1, 24))] };
            public StorageAccount Archive => new(Names.Short("st" + Spec.Key)) { Containers = ["telemetry"], Firewall = Firewall.TrustedServicesOnly };
            public IotHub Hub => new($"hub-{Spec.Key}")
            {
                Sku = Size switch { 1 => IotHubSku.S1, 2 => IotHubSku.S2, _ => IotHubSku.S3 },
                Capacity = Size,
                Identity = Identity.SystemAssigned,
                PublicNetworkAccess = PublicNetworkAccess.Disabled,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                Routes = [new("all", RouteSource.DeviceMessages, "archive") { Condition = _counter.Next() > 0 ? "true" : "false" }],
            };
            public PrivateEndpoint Door => new($"pe-{Spec.Key}", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
            public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

            private string Range(int third, int bits) => $"10.{Spec.Number}.{third}.0/{bits}";
        }
        """;

    private const string Helpers = """
        public static class Names
        {
            private static int _made = 1;
            private static readonly List<string> Taken = ["one"];

            public static string Of(string kind, string stage) => $"{kind}-{stage}-{Taken[0]}";

            public static string Short(string name)
            {
                if (name.Length > 20)
                    name = name.Substring(0, 20);
                return name.ToLowerInvariant().Replace("-", "");
            }

            public static void Register(string name) => _made += name.Length;
        }

        public static class Defaults
        {
            public const int Size = 2;
            public static readonly int First = 1;
            public static readonly int Second = First + 1;
            public static int Third => Second + 1;
        }

        public sealed class Counter
        {
            private int _count;

            public int Next() => ++_count;
        }
        """;
}
