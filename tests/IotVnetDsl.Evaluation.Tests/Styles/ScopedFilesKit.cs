using IotVnetDsl;

// A kit that lies in parts: partial types with a part each for names, networks and doors, file-local helpers, default interface members that the parts share, constants of constants.
public interface IPlantPart
{
    string Site { get; }
    string Kind { get; }
    string Name => $"{Kind}-{Site}{Suffix}";
    protected string Suffix => Number is 0 ? "" : $"-{Number:00}";
    int Number => 0;
    static virtual string Default => "plant";
    IEnumerable<string> Aliases()
    {
        yield return Name;
        if (Number > 0)
            yield return $"{Kind}{Number}";
    }
}

public interface INumbered : IPlantPart
{
    new int Number { get; }
    int IPlantPart.Number => Number;
}

file static class Site
{
    public const string Country = "de";
    public const string Code = Country + "-" + "hh";
    public static string Cidr(int third, int length = 24) => $"10.{Second}.{third}.0/{length}";
    private const int Second = 93;
}

public readonly partial struct ZoneName(string text)
{
    public string Text { get; } = Cleaned(text);
    private static partial string Cleaned(string text);
}

public readonly partial struct ZoneName
{
    private static partial string Cleaned(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
    public static implicit operator ZoneName(string text) => new(text);
    public override string ToString() => Text;
}

public sealed record HubPart(string Site) : IPlantPart
{
    public string Kind => "iot";
}

public sealed record DoorPart(string Site, int Number) : INumbered
{
    public string Kind { get; init; } = "pe";
}

public sealed class VaultPart(string site) : IPlantPart
{
    public string Site => site;
    public string Kind => "kv";
    string IPlantPart.Name => $"{Kind}{site.Replace("-", "")}";
    public static string Default => "vault";
}

public static class PartExtensions
{
    public static string Title<T>(this T part) where T : IPlantPart => $"{T.Default}:{part.Name}";
    public static IEnumerable<string> AllNames(this IEnumerable<IPlantPart> parts) => parts.SelectMany(part => part.Aliases());
}

public sealed partial record ScopedFilesKit : Topology
{
    private static readonly IPlantPart[] Parts = [new HubPart(Site.Code), new DoorPart(Site.Code, 1), new DoorPart(Site.Code, 2) { Kind = "door" }, new VaultPart(Site.Code)];
    private static T Part<T>(int at = 0) where T : IPlantPart => Parts.OfType<T>().ElementAt(at);
    public override string Id => "scoped-files-kit";
    public override ResourceGroup ResourceGroup => new($"rg-{Site.Code}", Region.GermanyWestCentral);
}

public sealed partial record ScopedFilesKit
{
    private static readonly ZoneName[] Zones = ["Press 1", "Paint_2", "doors"];
    public VirtualNetwork Network => new($"vnet-{Site.Code}") { AddressSpace = [Site.Cidr(0, 16)], Subnets = [.. Zones.Select((zone, at) => new Subnet($"{zone}", Site.Cidr(at)))] };
}

public sealed partial record ScopedFilesKit
{
    public IotHub Hub => new(((IPlantPart)Part<HubPart>()).Name) { Sku = IotHubSku.S1, Capacity = ((IPlantPart)Part<DoorPart>(1)).Number, Tags = [new("names", string.Join(" ", Parts.AllNames())), new("title", Part<VaultPart>().Title() + "/" + Part<HubPart>().Title())] };
    public IEnumerable<PrivateEndpoint> Doors => Parts.OfType<INumbered>().Select(door => new PrivateEndpoint(door.Name, Hub, Network.Subnet(Zones[^1].Text)) { Dns = Dns.PrivateZones });
    public StorageAccount Archive => new("stkit") { Containers = [.. Zones.Select(zone => zone.Text)] };
}
