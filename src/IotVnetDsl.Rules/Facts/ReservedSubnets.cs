namespace IotVnetDsl.Rules.Facts;

/// <summary>A name of a subnet that Azure keeps for one of its services.</summary>
/// <param name="Name">The name.</param>
/// <param name="Use">What such a subnet is for.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record ReservedSubnet(string Name, string Use, string Source, string Date) : IFact;

/// <summary>The subnets that are no place for private endpoints. Data: <c>reserved-subnets.txt</c>.</summary>
public static class ReservedSubnets
{
    /// <summary>That of gateways.</summary>
    public const string Gateways = "GatewaySubnet";

    private static readonly Lazy<Dictionary<string, ReservedSubnet>> ByName = new(() =>
        FactTable.Read<ReservedSubnet>("reserved-subnets").ToDictionary(subnet => subnet.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The reserved subnet of a name, null for any other name.</summary>
    public static ReservedSubnet? Find(string name) => ByName.Value.TryGetValue(name, out var subnet) ? subnet : null;
}
