using IotVnetDsl;

// A company's base, a division's and a plant's: primary constructors, three deep, with what each of them overrides and calls of the one above.
public abstract record CompanyTopology(string Stage, string Division) : Topology
{
    protected virtual string Prefix => "co";
    protected string Named(string kind, string? rest = null) => string.Join('-', new[] { kind, Prefix, Division, Stage, rest }.Where(part => !string.IsNullOrEmpty(part)));
    public override string Id => $"{Prefix}-{Division}";
    public override ResourceGroup ResourceGroup => new(Named("rg"), Home);
    protected abstract Region Home { get; }
    protected virtual IEnumerable<Tag> OwnTags() { yield return new("company", Prefix); yield return new("stage", Stage); }
    public sealed override ValueList<Tag>? Tags => [.. OwnTags()];
}

public abstract record DivisionTopology(string Stage, string Plant, int Lines) : CompanyTopology(Stage, "press")
{
    protected override string Prefix => base.Prefix + "p";
    protected override Region Home => Region.WestEurope;
    protected override IEnumerable<Tag> OwnTags()
    {
        foreach (var tag in base.OwnTags())
            yield return tag.Name == "stage" ? tag with { Value = tag.Value.ToUpperInvariant() } : tag;
        yield return new("plant", Plant);
    }
    protected int FirstBlock { get; init; } = 10 + Lines;
    public virtual VirtualNetwork Network => new(Named("vnet", Plant)) { AddressSpace = [$"10.{FirstBlock}.0.0/16"], Subnets = [.. Subnets()] };
    protected virtual IEnumerable<Subnet> Subnets() => Enumerable.Range(1, Lines).Select(line => new Subnet($"line-{line}", $"10.{FirstBlock}.{line}.0/24"));
}

public sealed record MillTopology(string Stage, string Plant = "mill", int Lines = 2) : DivisionTopology(Stage, Plant, Lines)
{
    public static MillTopology Dev => new("dev");
    public static MillTopology Prod => new("prod", Lines: 3) { FirstBlock = 40 };

    public override VirtualNetwork Network => base.Network with { DnsServers = [$"10.{FirstBlock}.0.4"] };
    protected override IEnumerable<Subnet> Subnets() => [new("endpoints", $"10.{FirstBlock}.0.0/24"), .. base.Subnets(), .. Stage == "prod" ? [new Subnet("spare", $"10.{FirstBlock}.99.0/24")] : (Subnet[])[]];
    protected override IEnumerable<Tag> OwnTags() => base.OwnTags().Append(new("lines", $"{Lines}")).Where(tag => tag is not { Name: "company" });
    public IotHub Hub => new(Named("hub")) { Sku = Stage switch { "prod" => IotHubSku.S2, _ => IotHubSku.S1 }, Capacity = Lines };
    public StorageAccount Archive => new(Named("st", Plant).Replace("-", null)) { Containers = [.. Network.Subnets!.Select(subnet => subnet.Name).Where(name => name.StartsWith("line", StringComparison.Ordinal)).Select(name => new BlobContainer(name))] };
}
