namespace IotVnetDsl.Rules.Facts;

/// <summary>A name of a subnet that Azure keeps for one of its services.</summary>
/// <param name="Name">The name.</param>
/// <param name="Use">What such a subnet is for.</param>
public sealed record ReservedSubnet(string Name, string Use);

/// <summary>The subnets that are no place for private endpoints. Data: <c>reserved-subnets.txt</c>.</summary>
public static class ReservedSubnets
{
    private static readonly Lazy<Dictionary<string, ReservedSubnet>> ByName = new(() => LineText.Embedded("Facts.reserved-subnets.txt")
        .Select(line => new ReservedSubnet(line.Cells[0], line.Cells[1]))
        .ToDictionary(subnet => subnet.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The reserved subnet of a name, null for any other name.</summary>
    public static ReservedSubnet? Find(string name) => ByName.Value.TryGetValue(name, out var subnet) ? subnet : null;
}
