using IotVnetDsl;

// Names and tags made of what records say of themselves.
public readonly record struct Cidr(int Second, int Third, int Length)
{
    public override string ToString() => $"10.{Second}.{Third}.0/{Length}";
}

public sealed record SiteKey(string Country, string City)
{
    public override string ToString() => $"{Country}-{City}".ToLowerInvariant();
}

public record Owner(string Team, int CostCentre);

public sealed record RecordTexts : Topology
{
    private static readonly SiteKey Site = new("DE", "Bremen");

    public override string Id => "record-texts";
    public override ResourceGroup ResourceGroup => new($"rg-{Site}", Region.GermanyWestCentral);
    public override ValueList<Tag>? Tags => [new("owner", new Owner("plants", 4711).ToString()), new("site", Site.ToString()), new("block", $"{new Cidr(1, 2, 24)}")];

    public VirtualNetwork Network => new($"vnet-{Site}") { AddressSpace = [new Cidr(40, 0, 16).ToString()], Subnets = [new("endpoints", $"{new Cidr(40, 1, 24)}"), new("services", new Cidr(40, 2, 24) + "")] };
    public IotHub Hub => new("hub-" + Site) { Sku = IotHubSku.S1, Capacity = (Site with { City = "Ulm" }).ToString().Length };
    public StorageAccount Archive => new($"st{Site.ToString().Replace("-", "")}") { Containers = [string.Join("-", new object[] { Site, 5, "x" }), string.Concat(Site, "-", 7)] };
}
