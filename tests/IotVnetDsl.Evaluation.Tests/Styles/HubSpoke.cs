using IotVnetDsl;

// A landing zone as platform teams have it: a catalogue of stages, hub and spokes with peerings, rules by default, names by convention.
public sealed record StageProfile(string Code, int Octet, bool IsLocked)
{
    public static StageProfile Dev { get; } = new("d", 100, false);
    public static StageProfile Test { get; } = Dev with { Code = "t", Octet = Dev.Octet + 10 };
    public static StageProfile Prod { get; } = Test with { Code = "p", Octet = Test.Octet + 10, IsLocked = true };
    public static IReadOnlyDictionary<string, StageProfile> All { get; } = new[] { Dev, Test, Prod }.ToDictionary(stage => stage.Code);
}

public sealed class Conventions(StageProfile stage, string workload)
{
    private readonly Dictionary<string, int> _numbers = [];
    public string Name(string kind, string? part = null) => string.Join('-', new[] { kind, workload, part, stage.Code }.Where(text => !string.IsNullOrEmpty(text)));
    public string Flat(string kind, string? part = null) => Name(kind, part).Replace("-", string.Empty) switch { { Length: > 24 } name => name[..24], var name => name };
    public string Numbered(string kind)
    {
        _numbers[kind] = _numbers.GetValueOrDefault(kind) + 1;
        return $"{Name(kind)}-{_numbers[kind]:D2}";
    }
}

public readonly record struct SpokeSpec(string Name, int Offset, params string[] Subnets)
{
    public int Size { get; init; } = 24;
    public bool HasPeering { get; init; } = true;
}

public sealed record HubSpoke(StageProfile Stage) : Topology
{
    [DefaultVariant] public static HubSpoke Development => new(StageProfile.Dev);
    public static HubSpoke Production => new(StageProfile.All["p"]);

    private static readonly SpokeSpec[] Specs = [new("iot", 1, "endpoints", "jobs"), new("data", 2, "endpoints") { Size = 25 }, new("lab", 3) { HasPeering = false }];
    private readonly Conventions _names = new(Stage, "plant");
    private static readonly (int Port, string Name)[] Ports = [(443, "https"), (8883, "mqtt"), (5671, "amqps")];

    public override string Id => "hub-spoke";
    public override ResourceGroup ResourceGroup => new(_names.Name("rg"), Region.GermanyWestCentral);
    public override ValueList<Tag> Tags => [new("stage", Stage.Code), new("locked", $"{Stage.IsLocked}".ToLower())];

    public VirtualNetwork Core => new(_names.Name("vnet", "core")) { AddressSpace = [$"10.{Stage.Octet}.0.0/16"], Subnets = [new("GatewaySubnet", $"10.{Stage.Octet}.255.0/27"), new("dns", $"10.{Stage.Octet}.0.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }] };
    public IEnumerable<VirtualNetwork> Spokes => Specs.Where(spec => spec.Subnets is { Length: > 0 }).Select(Spoke);
    private VirtualNetwork Spoke(SpokeSpec spec) => new(_names.Name("vnet", spec.Name))
    {
        AddressSpace = [Space(spec)],
        Subnets = [.. spec.Subnets.Select((name, at) => new Subnet(name, $"10.{Stage.Octet + spec.Offset}.{at}.{(spec.Size > 24 ? 128 : 0)}/{spec.Size}"))],
    };
    private string Space(in SpokeSpec spec) => $"10.{Stage.Octet + spec.Offset}.0.0/16";
    public NetworkSecurityGroup Rules => new(_names.Name("nsg"))
    {
        Rules =
        [
            .. from port in Ports
               orderby port.Port
               let at = Array.IndexOf(Ports, port)
               select new SecurityRule($"allow-{port.Name}", 100 + 10 * at, TrafficDirection.Inbound, FirewallAction.Allow) { Protocol = TrafficProtocol.Tcp, DestinationPorts = [$"{port.Port}"], Sources = [.. Specs.Where(spec => spec.HasPeering).Select(spec => Space(spec))] },
            new("deny-all", 4096, TrafficDirection.Inbound, FirewallAction.Deny),
        ],
    };
    public IotHub Hub => new(_names.Name("iot")) { Sku = Stage.IsLocked ? IotHubSku.S2 : IotHubSku.S1, Capacity = Stage is { IsLocked: true, Octet: > 100 } ? 2 : 1, PublicNetworkAccess = Stage.IsLocked ? PublicNetworkAccess.Disabled : null, ConsumerGroups = [.. Enumerable.Range('a', 3).Select(letter => $"group-{(char)letter}")] };
    public StorageAccount Archive => new(_names.Flat("st", "archive-of-everything")) { Sku = Stage == StageProfile.Prod ? StorageSku.StandardZrs : StorageSku.StandardLrs, Containers = [.. Specs.Select(spec => spec.Name).Reverse()] };
    public PrivateEndpoint HubEndpoint => new(_names.Name("pe", "hub"), Hub, Spokes.First().Subnet("endpoints")) { Dns = Dns.PrivateZones };
}
