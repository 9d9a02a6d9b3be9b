using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>A size of gateways.</summary>
/// <param name="Sku">Azure's name of it.</param>
/// <param name="IsRetired">Azure makes no new ones.</param>
/// <param name="NeedsZones">Its public addresses must be in zones, in regions that have them.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record GatewaySku(string Sku, bool IsRetired, bool NeedsZones, string Source, string Date) : IFact;

/// <summary>Sizes of gateways that not every address and date is right for. Data: <c>gateway-skus.txt</c>.</summary>
public static class GatewaySkus
{
    private static readonly Lazy<ImmutableDictionary<string, GatewaySku>> BySku = new(() =>
        FactTable.Read<GatewaySku>("gateway-skus").ToImmutableDictionary(sku => sku.Sku, StringComparer.OrdinalIgnoreCase));

    /// <summary>What is known of a size, null where nothing is.</summary>
    public static GatewaySku? Find(string sku) => BySku.Value.TryGetValue(sku, out var known) ? known : null;
}
