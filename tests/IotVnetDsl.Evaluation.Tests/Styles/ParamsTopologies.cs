using System.Collections.Concurrent;
using IotVnetDsl;

// Topologies that take any number of sites, and none where nothing is said; slugs that one call keeps by their names.
public abstract record Sited(string Name, params string[] Sites) : Topology
{
    private static readonly ConcurrentDictionary<string, string> Slugs = new(StringComparer.Ordinal);
    protected static string Slug(string text) => Slugs.GetOrAdd(text, static key => string.Concat(key.ToLowerInvariant().Where(char.IsLetterOrDigit)));
    protected IReadOnlyList<string> Known => Sites is [] ? ["Essen West", "Berlin"] : Sites;
    public override string Id => Slug(Name);
    public override ResourceGroup ResourceGroup => new($"rg-{Id}", Region.WestEurope);
    public VirtualNetwork Network => new($"vnet-{Id}") { AddressSpace = ["10.0.0.0/16"], Subnets = [.. Known.Select((site, at) => new Subnet(Slug(site), $"10.0.{at}.0/24"))] };
}

public sealed record ParamsTopologies(params string[] Sites) : Sited("Params Topologies", Sites)
{
    public IotHub Hub => new($"hub-{Slug("Params Hub")}") { Sku = IotHubSku.S1, Capacity = Known.Count, Tags = [new("sites", $"{Sites.Length}")] };
}

public sealed record ParamsChosen(string Stage = "dev", params int[] Octets) : Topology
{
    public ParamsChosen(string stage, int from) : this(stage, from, from + 1) { }
    public override string Id => $"params-{Stage}";
    public override ResourceGroup ResourceGroup => new($"rg-{Stage}", Region.WestEurope);
    public VirtualNetwork Network => new("vnet-chosen") { AddressSpace = [.. Octets.DefaultIfEmpty(7).Select(octet => (AddressPrefix)$"10.{octet}.0.0/16")] };
}
