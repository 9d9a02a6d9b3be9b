using IotVnetDsl;

// As those write who come from Java: nested static builders that check what is missing, optionals, streams of streams, visitors of nodes, constants in holders.
public sealed class Optional<T> where T : class
{
    private static readonly Optional<T> None = new(null);
    private readonly T? _value;
    private Optional(T? value) => _value = value;
    public static Optional<T> Of(T? value) => value is null ? None : new(value);
    public static Optional<T> Empty() => None;
    public bool IsPresent => _value is not null;
    public Optional<TOther> Map<TOther>(Func<T, TOther?> map) where TOther : class => _value is null ? Optional<TOther>.Empty() : Optional<TOther>.Of(map(_value));
    public T OrElse(T other) => _value ?? other;
    public T OrElseThrow(Func<Exception> fault) => _value ?? throw fault();
    public Optional<T> IfPresent(Action<T> action) { if (_value is not null) action(_value); return this; }
}

public sealed class NetworkSpec
{
    private NetworkSpec(Builder builder)
    {
        Name = Optional<string>.Of(builder.NameOrNull).OrElseThrow(() => new InvalidOperationException("name is missing"));
        Prefix = builder.Prefix;
        Zones = builder.Zones.AsReadOnly();
        Peers = new Dictionary<string, string>(builder.Peers);
    }

    public string Name { get; }
    public string Prefix { get; }
    public IReadOnlyList<ZoneSpec> Zones { get; }
    public IReadOnlyDictionary<string, string> Peers { get; }
    public static Builder NewBuilder() => new();

    public sealed class Builder
    {
        internal string? NameOrNull { get; private set; }
        internal string Prefix { get; private set; } = "10.0";
        internal List<ZoneSpec> Zones { get; } = new();
        internal Dictionary<string, string> Peers { get; } = new();
        public Builder SetName(string name) { NameOrNull = name; return this; }
        public Builder SetPrefix(string prefix) { Prefix = prefix; return this; }
        public Builder AddZone(Func<ZoneSpec.Builder, ZoneSpec.Builder> zone) { Zones.Add(zone(new ZoneSpec.Builder(Zones.Count)).Build()); return this; }
        public Builder AddAllZones(IEnumerable<ZoneSpec> zones) { Zones.AddRange(zones); return this; }
        public Builder PutPeers(string name, string address) { Peers[name] = address; return this; }
        public NetworkSpec Build() => new(this);
    }
}

public sealed class ZoneSpec
{
    private ZoneSpec(string name, int third, int length) => (Name, Third, Length) = (name, third, length);
    public string Name { get; }
    public int Third { get; }
    public int Length { get; }
    public Builder ToBuilder() => new Builder(Third).SetName(Name).SetLength(Length);

    public sealed class Builder(int third)
    {
        private string _name = "unnamed";
        private int _length = 24;
        private int _third = third;
        public Builder SetName(string name) { _name = name; return this; }
        public Builder SetLength(int length) { _length = length; return this; }
        public Builder SetThird(int value) { _third = value; return this; }
        public ZoneSpec Build()
        {
            if (_length is < 8 or > 29)
                throw new ArgumentOutOfRangeException(nameof(_length));
            return new(_name, _third, _length);
        }
    }
}

public interface INodeVisitor
{
    void VisitNetwork(NetworkSpec network);
    void VisitZone(NetworkSpec network, ZoneSpec zone);
}

public sealed class SubnetCollector : INodeVisitor
{
    private readonly List<Subnet> _subnets = new();
    private int _networks;
    public void VisitNetwork(NetworkSpec network) => _networks++;
    public void VisitZone(NetworkSpec network, ZoneSpec zone) => _subnets.Add(new Subnet(zone.Name, $"{network.Prefix}.{zone.Third}.0/{zone.Length}"));
    public List<Subnet> GetSubnets() => new(_subnets);
    public int GetNetworks() => _networks;
}

public static class Walker
{
    public static TVisitor Accept<TVisitor>(NetworkSpec network, TVisitor visitor) where TVisitor : INodeVisitor
    {
        visitor.VisitNetwork(network);
        foreach (var zone in network.Zones)
            visitor.VisitZone(network, zone);
        return visitor;
    }
}

public sealed record StagedJavaBuilders : Topology
{
    private static readonly ZoneSpec Door = new ZoneSpec.Builder(9).SetName("doors").SetLength(27).Build();

    private static readonly NetworkSpec Spec = NetworkSpec.NewBuilder()
        .SetName("vnet-java")
        .SetPrefix("10.82")
        .AddZone(zone => zone.SetName("edge"))
        .AddZone(zone => zone.SetName("core").SetLength(25))
        .AddAllZones([Door, Door.ToBuilder().SetName("spare").SetThird(10).Build()])
        .PutPeers("hub", "10.0.0.0/16")
        .Build();

    private readonly SubnetCollector _collector = Walker.Accept(Spec, new SubnetCollector());

    public override string Id => "staged-java-builders";
    public override ResourceGroup ResourceGroup => new("rg-java", Region.WestEurope);
    public VirtualNetwork Network => new(Spec.Name) { AddressSpace = [$"{Spec.Prefix}.0.0/16"], Subnets = [.. _collector.GetSubnets()] };
    public IotHub Hub => new(Optional<string>.Of(Spec.Peers.GetValueOrDefault("none")).Map(peer => "iot-" + peer).OrElse("iot-java"))
    {
        Sku = IotHubSku.S1,
        Capacity = _collector.GetNetworks(),
        Tags = [new("peer", Optional<string>.Of(Spec.Peers.GetValueOrDefault("hub")).Map(peer => peer.Split('/')[0]).OrElse("none")), new("zones", string.Join(",", Spec.Zones.Select(zone => zone.Name)))],
    };

    public StorageAccount Archive
    {
        get
        {
            var names = new List<string>();
            Optional<ZoneSpec>.Of(Spec.Zones.FirstOrDefault(zone => zone.Length > 26)).Map(zone => zone.Name).IfPresent(names.Add);
            Optional<string>.Empty().IfPresent(names.Add);
            var missing = "";
            try { NetworkSpec.NewBuilder().Build(); }
            catch (InvalidOperationException fault) { missing = fault.Message.Replace(' ', '-'); }
            return new("stjava") { Containers = [.. names, missing] };
        }
    }

    public PrivateEndpoint Entrance => new("pe-java", Hub, Network.Subnet(Door.Name)) { Dns = Dns.PrivateZones };
}
