using IotVnetDsl;

// A builder as teams know them from other libraries.
public sealed class PlantBuilder
{
    private readonly string _name;
    private readonly List<Subnet> _subnets = [];
    private readonly Dictionary<string, string> _tags = new();
    private readonly List<(string Name, int Partitions)> _streams = [];
    private int _block;
    private int? _units;

    private PlantBuilder(string name) => _name = name;

    public static PlantBuilder Named(string name) => new(name);

    public PlantBuilder InBlock(int block)
    {
        _block = block;
        return this;
    }

    public PlantBuilder WithSubnet(string name)
    {
        _subnets.Add(new Subnet(name, $"10.{_block}.{_subnets.Count}.0/24"));
        return this;
    }

    public PlantBuilder WithTag(string name, string value)
    {
        _tags[name] = value;
        return this;
    }

    public PlantBuilder WithUnits(int units)
    {
        _units ??= units;
        return this;
    }

    public PlantBuilder WithStream(string name, int partitions = 4)
    {
        _streams.Add((name, partitions));
        return this;
    }

    public Plant Build() => new(_name)
    {
        Block = _block,
        Units = _units ?? 1,
        Subnets = [.. _subnets],
        Streams = [.. _streams.Select(stream => new EventHub(stream.Name) { PartitionCount = stream.Partitions })],
        Labels = [.. _tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new Tag(tag.Key, tag.Value))],
    };
}

public sealed record Plant(string Key) : Module
{
    public override string Name { get; init; } = Key;
    public override ValueList<Tag>? Tags => Labels;
    internal ValueList<Tag>? Labels { get; init; }
    public required int Block { get; init; }
    public required int Units { get; init; }
    public required ValueList<Subnet> Subnets { get; init; }
    public required ValueList<EventHub> Streams { get; init; }

    public VirtualNetwork Network => new($"vnet-{Key}") { AddressSpace = [$"10.{Block}.0.0/16"], Subnets = Subnets };
    public IotHub Hub => new($"hub-{Key}") { Sku = IotHubSku.S1, Capacity = Units, Identity = Identity.SystemAssigned, Endpoints = [.. Streams.Select(stream => new EventHubEndpoint(stream.Name, Messages.EventHub(stream.Name)))] };
    public EventHubsNamespace Messages => new($"ehns-{Key}") { Sku = EventHubsSku.Standard, Capacity = 1, EventHubs = Streams };
    public PrivateEndpoint Door => new($"pe-{Key}", Hub, Network.Subnet(Subnets[0].Name)) { Dns = Dns.PrivateZones };
}

public sealed record FluentBuilder : Topology
{
    public override string Id => "fluent-builder";
    public override ResourceGroup ResourceGroup => new("rg-fluent-builder", Region.WestEurope);

    public Plant North => PlantBuilder.Named("north").InBlock(60).WithSubnet("endpoints").WithSubnet("services").WithTag("site", "north").WithTag("cost", "12").WithUnits(2).WithUnits(5).WithStream("telemetry").Build();
    public IEnumerable<Plant> Others => Enumerable.Range(1, 3).Select(number =>
    {
        var builder = PlantBuilder.Named($"plant{number}").InBlock(60 + number).WithSubnet("endpoints");
        if (number > 1)
            builder.WithUnits(number).WithTag("large", "yes");
        foreach (var stream in Enumerable.Range(0, number))
            builder.WithStream($"stream{stream}", stream + 2);
        return builder.Build();
    });
}
