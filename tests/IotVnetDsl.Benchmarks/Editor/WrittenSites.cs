namespace IotVnetDsl.Benchmarks.Editor;

/// <summary>Sites as a team writes them out: a module record per site, and a topology with a property per site.</summary>
internal static class WrittenSites
{
    public const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq;\n";

    private const string Head = "using IotVnetDsl;\n\nnamespace Bench;\n\n";

    /// <summary>The topology first, then a file per site.</summary>
    public static IReadOnlyList<string> InFiles(int sites) => [Head + Topology(sites), .. Enumerable.Range(1, sites).Select(site => Head + Record(site))];

    public static string InOneFile(int sites) => Head + Topology(sites) + string.Concat(Enumerable.Range(1, sites).Select(Record));

    /// <summary>A class of which nothing is a topology.</summary>
    public static string Unrelated(int number) => $$"""
        namespace Bench.Unrelated;

        public interface IService{{number}} { int Total(int of); }

        public sealed class Service{{number}} : IService{{number}}
        {
            private readonly List<int> _values = [];

            public string Title { get; set; } = "service {{number}}";

            public int Total(int of)
            {
                for (var index = 0; index < of; index++)
                    _values.Add(index * {{number}});
                return _values.Where(value => value % 2 == 0).Select(value => value + Title.Length).Sum();
            }
        }

        public record Entry{{number}}(string Name, int Size)
        {
            public override string ToString() => $"{Name}: {Size}";
        }
        """;

    private static string Topology(int sites) => $$"""
        public sealed record Sites : Topology
        {
            public static Sites Production => new();
            public override string Id => "bench-sites";
            public override ResourceGroup ResourceGroup => new("rg-bench", Region.WestEurope);

        {{string.Concat(Enumerable.Range(1, sites).Select(site => $"    public Site{site:0000} Site{site:0000} => new();\n"))}}
        }

        """;

    private static string Record(int site)
    {
        var key = $"{site:0000}";
        var net = $"10.{(site - 1) / 256}.{(site - 1) % 256}";
        return $$"""
            public sealed record Site{{key}} : Module
            {
                public override string Name { get; init; } = "site{{key}}";
                public override ValueList<Tag>? Tags => [new("site", "{{key}}"), new("environment", "prod")];

                public VirtualNetwork Network => new("bench-vnet{{key}}")
                {
                    AddressSpace = ["{{net}}.0/24"],
                    Subnets = [new("snet-endpoints", "{{net}}.0/27"), new("snet-workload", "{{net}}.64/26")],
                };

                public IotHub Hub => new("bench-hub{{key}}")
                {
                    Sku = IotHubSku.S1,
                    Capacity = 2,
                    Identity = Identity.SystemAssigned,
                    PublicNetworkAccess = PublicNetworkAccess.Disabled,
                    MinimumTlsVersion = TlsVersion.Tls12,
                    Endpoints =
                    [
                        new StorageEndpoint("archive", Archive.Container("archive"))
                        {
                            FileNameFormat = "{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}",
                            BatchFrequency = TimeSpan.FromSeconds(300),
                            MaxChunkSizeInBytes = 104_857_600,
                            Encoding = StorageEncoding.Json,
                        },
                        new EventHubEndpoint("telemetry", Streams.EventHub("telemetry")),
                        new ServiceBusQueueEndpoint("alerts", Messages.Queue("alerts")),
                    ],
                    Routes =
                    [
                        new("to-archive", RouteSource.DeviceMessages, "archive") { Condition = "true" },
                        new("to-telemetry", RouteSource.DeviceMessages, "telemetry") { Condition = "$body.kind = \"telemetry\" AND $body.site = \"{{key}}\"" },
                        new("to-alerts", RouteSource.DeviceMessages, "alerts") { Condition = "$body.temperature > 70" },
                    ],
                    FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
                    FileUpload = new(Archive.Container("archive"))
                    {
                        SasTimeToLive = TimeSpan.FromHours(1),
                        Notifications = new() { TimeToLive = TimeSpan.FromHours(1), LockDuration = TimeSpan.FromMinutes(1), MaxDeliveryCount = 10 },
                    },
                };

                public PrivateEndpoint HubEndpoint => new("bench-pe{{key}}", Hub, Network.Subnet("snet-endpoints")) { Dns = Dns.PrivateZones };

                public StorageAccount Archive => new("benchst{{key}}")
                {
                    Sku = StorageSku.StandardZrs,
                    Kind = StorageKind.StorageV2,
                    Containers = ["archive"],
                    Firewall = Firewall.TrustedServicesOnly,
                    SharedKeyAccess = false,
                    MinimumTlsVersion = TlsVersion.Tls12,
                };

                public EventHubsNamespace Streams => new("bench-eh{{key}}")
                {
                    Sku = EventHubsSku.Standard,
                    Capacity = 2,
                    EventHubs = [new("telemetry") { PartitionCount = 4, RetentionDays = 3 }],
                    Firewall = Firewall.TrustedServicesOnly,
                    LocalAuthentication = false,
                    MinimumTlsVersion = TlsVersion.Tls12,
                };

                public ServiceBusNamespace Messages => new("bench-sb{{key}}")
                {
                    Sku = ServiceBusSku.Premium,
                    Capacity = 1,
                    Queues = [new("alerts") { MaxDeliveryCount = 10, LockDuration = TimeSpan.FromMinutes(1) }],
                    Firewall = Firewall.TrustedServicesOnly,
                    LocalAuthentication = false,
                    MinimumTlsVersion = TlsVersion.Tls12,
                };

                public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
                public RoleAssignment HubSendsTelemetry => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);
                public RoleAssignment HubSendsAlerts => new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages);
            }

            """;
    }
}
