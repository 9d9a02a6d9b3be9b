using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Reach.Doors;

/// <summary>What a namespace can do by its tier.</summary>
internal static class TierOfNamespace
{
    /// <summary>The tier of a new namespace that states none.</summary>
    public const string UnlessStated = "Standard";

    /// <summary>Can a namespace of the tier do it? Unset is Standard where it is new, and what it is where it is not.</summary>
    public static Answer Has(string type, TextProperty tier, string what)
    {
        if (tier.IsUnknown())
            return Answer.CannotSay;
        var lacks = NamespaceTier.All.Any(one => one.Type == type && string.Equals(one.Tier, tier.Known ?? UnlessStated, StringComparison.OrdinalIgnoreCase) && one.Lacks.Contains(what));
        return !lacks ? Answer.Yes : tier.IsUnset() ? Answer.CannotSay : Answer.No;
    }
}
