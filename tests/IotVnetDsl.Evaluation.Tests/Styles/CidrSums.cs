using System.Net;
using IotVnetDsl;

// Address plans by arithmetic.
public static class AddressPlan
{
    public static string Carve(string space, int length, int index)
    {
        var parts = space.Split('/');
        var bytes = IPAddress.Parse(parts[0]).GetAddressBytes();
        var first = (uint)bytes[0] << 24 | (uint)bytes[1] << 16 | (uint)bytes[2] << 8 | bytes[3];
        var start = first + ((uint)index << (32 - length));
        return $"{start >> 24}.{start >> 16 & 255}.{start >> 8 & 255}.{start & 255}/{length}";
    }

    public static IEnumerable<(string Name, string Block)> Plan(string space, params (string Name, int Length)[] wanted)
    {
        uint next = 0;
        foreach (var (name, length) in wanted.OrderBy(item => item.Length).ThenBy(item => item.Name, StringComparer.Ordinal))
        {
            var size = 1u << (32 - length);
            next = (next + size - 1) / size * size;
            yield return (name, Carve(space, 32, (int)next).Split('/')[0] + $"/{length}");
            next += size;
        }
    }
}

public sealed record CidrSums(int Site = 3) : Topology
{
    private string Space => $"10.{90 + Site}.0.0/16";

    public override string Id => "cidr-sums";
    public override ResourceGroup ResourceGroup => new("rg-cidr-sums", Region.WestEurope);

    public VirtualNetwork Network => new("vnet-cidr")
    {
        AddressSpace = [Space],
        Subnets = [.. AddressPlan.Plan(Space, ("endpoints", 24), ("gateway", 27), ("services", 23), ("names", 28)).Select(item => new Subnet(item.Name, item.Block))],
    };

    public VirtualNetwork Second => new("vnet-second")
    {
        AddressSpace = [AddressPlan.Carve("172.16.0.0/12", 16, Site)],
        Subnets = [new("endpoints", AddressPlan.Carve(AddressPlan.Carve("172.16.0.0/12", 16, Site), 24, 200))],
    };

    public IotHub Hub => new($"hub-{IPNetwork.Parse(Space).PrefixLength}") { Sku = IotHubSku.S1, Capacity = (int)Math.Pow(2, Site) / 4 };
}
