using IotVnetDsl;

// Inherited records with virtual members, copied and changed along the way.
public abstract record SiteShape(string Code, int Block)
{
    public virtual string Prefix => $"10.{Block}";
    public virtual int Units => 1;
    protected virtual IEnumerable<(string Name, int Third)> Zones { get { yield return ("endpoints", 1); } }
    public ValueList<Subnet> Subnets => [.. Zones.Select(zone => new Subnet($"{Code}-{zone.Name}", $"{Prefix}.{zone.Third}.0/24"))];
    public abstract SiteShape Moved(int by);
    public sealed override string ToString() => $"{GetType().Name}:{Code}";
}

public record Depot(string Code, int Block) : SiteShape(Code, Block)
{
    public override SiteShape Moved(int by) => this with { Block = Block + by };
}

public record Factory(string Code, int Block, int Lines = 2) : Depot(Code, Block)
{
    public override int Units => base.Units + Lines;
    protected override IEnumerable<(string Name, int Third)> Zones
    {
        get
        {
            foreach (var zone in base.Zones)
                yield return zone;
            for (var line = 0; line < Lines; line++)
                yield return ($"line{line}", 10 + line);
        }
    }
}

public sealed record PilotFactory(string Code, int Block) : Factory(Code, Block, 1)
{
    public override string Prefix => base.Prefix.Replace("10.", "172.");
    public override int Units => Math.Min(base.Units, 1);
}

public sealed record RecordFamilies : Topology
{
    private static readonly SiteShape[] Sites = [new Depot("dep", 16), new Factory("fac", 17), new Factory("big", 18) { Lines = 4 }, new PilotFactory("pil", 19), new Factory("mov", 17).Moved(6)];

    public override string Id => "record-families";
    public override ResourceGroup ResourceGroup => new("rg-record-families", Region.WestEurope);

    public IEnumerable<VirtualNetwork> Networks => Sites.Select(site => new VirtualNetwork($"vnet-{site.Code}-{site.Block}") { AddressSpace = [$"{site.Prefix}.0.0/16"], Subnets = site.Subnets });
    public IEnumerable<IotHub> Hubs => Sites.OfType<Factory>().Where(factory => factory is not PilotFactory { Block: > 100 }).Select(factory => new IotHub($"hub-{factory.Code}-{factory.Block}") { Sku = IotHubSku.S1, Capacity = factory.Units });
    public StorageAccount Archive => new("strecordfamilies") { Containers = [.. Sites.Select(site => site.ToString().ToLowerInvariant().Replace(':', '-')).Distinct()] };
    public IEnumerable<StorageAccount> Copies
    {
        get
        {
            Depot first = new Factory("cpy", 40, 3);
            var copy = first with { Code = "cp2" };
            yield return new($"st{copy.Code}{copy.Units}{(copy is Factory { Lines: var lines } ? lines : 0)}") { Containers = [copy == first ? "same" : "other", first.Equals(copy with { Code = "cpy" }) ? "again" : "never"] };
        }
    }
}
