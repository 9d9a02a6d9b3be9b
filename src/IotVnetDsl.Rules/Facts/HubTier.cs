namespace IotVnetDsl.Rules.Facts;

/// <summary>What a tier of hubs can do.</summary>
/// <param name="Letter">First letter of the sku's name.</param>
/// <param name="Endpoints">Greatest number of routing endpoints.</param>
/// <param name="Routes">Greatest number of routes.</param>
/// <param name="Enrichments">Greatest number of enrichments.</param>
/// <param name="HasTwins">Has twins, jobs, and messages to devices.</param>
/// <param name="FiltersBuiltIn">Its rule set can cover the built-in endpoint, which free hubs share with each other.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record HubTier(char Letter, int Endpoints, int Routes, int Enrichments, bool HasTwins, bool FiltersBuiltIn, string Source, string Date) : IFact
{
    private static readonly Lazy<Dictionary<char, HubTier>> ByLetter = new(() => FactTable.Read<HubTier>("hub-tiers").ToDictionary(tier => tier.Letter));

    /// <summary>The tier of a sku (<c>S1</c>), null for one that is not known. Data: <c>hub-tiers.txt</c>.</summary>
    public static HubTier? OfSku(string sku) => sku.Length > 0 && ByLetter.Value.TryGetValue(char.ToUpperInvariant(sku[0]), out var tier) ? tier : null;
}
