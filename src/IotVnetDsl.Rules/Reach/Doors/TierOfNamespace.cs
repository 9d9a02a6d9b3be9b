using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Reach.Doors;

/// <summary>What a namespace can do by its tier.</summary>
internal static class TierOfNamespace
{
    /// <summary>The tier of a new namespace that states none.</summary>
    public const string UnlessStated = "Standard";

    /// <summary>Is the tier that Azure gives to a new one meant? Of one that is there already another may be true.</summary>
    public static bool IsThatOfNew(ResourceView target, TextProperty tier) => tier.IsUnset() && target.Existing.Is(true) == Answer.No;

    /// <summary>Can a namespace of the tier do it? Unset is Standard where it is new, and what it is where it is not.</summary>
    public static Answer Has(string type, TextProperty tier, string what)
    {
        if (tier.IsUnknown())
            return Answer.CannotSay;
        return !Lacks(type, tier.Known ?? UnlessStated, what) ? Answer.Yes : tier.IsUnset() ? Answer.CannotSay : Answer.No;
    }

    /// <summary>Is it something that the tier cannot do?</summary>
    public static bool Lacks(string type, string tier, string what) =>
        NamespaceTier.All.Any(one => one.Type == type && string.Equals(one.Tier, tier, StringComparison.OrdinalIgnoreCase) && one.Lacks.Contains(what));
}
