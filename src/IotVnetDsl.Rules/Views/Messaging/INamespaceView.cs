using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Messaging;

/// <summary>Event hubs or a service bus: what it can do depends on its tier.</summary>
internal interface INamespaceView
{
    /// <summary>Simple name of the library's record.</summary>
    string Type { get; }

    /// <summary>Made and kept by others?</summary>
    FlagProperty Existing { get; }

    /// <summary>The name of its sku.</summary>
    TextProperty Tier { get; }
}

/// <summary>What a namespace can do by its tier.</summary>
internal static class TierOfNamespace
{
    /// <summary>The tier of a new one that states none.</summary>
    public const string UnlessStated = "Standard";

    /// <summary>Is the tier that Azure gives to a new one meant? Of one that is there already another may be true.</summary>
    public static bool HasTierOfNew(this INamespaceView target) => target.Tier.IsUnset() && target.Existing.Is(true) == Answer.No;

    /// <summary>Can private endpoints lead to it?</summary>
    public static Answer CanHaveEndpoints(this INamespaceView target) => target.Can(NamespaceTier.PrivateEndpoint);

    /// <summary>Can it do something in which tiers differ? Unset is Standard where it is new, and what it is where it is not.</summary>
    public static Answer Can(this INamespaceView target, string what)
    {
        if (target.Tier.IsUnknown())
            return Answer.CannotSay;
        return !target.Lacks(target.Tier.Known ?? UnlessStated, what) ? Answer.Yes : target.Tier.IsUnset() ? Answer.CannotSay : Answer.No;
    }

    /// <summary>Is it something that a tier of it cannot do?</summary>
    public static bool Lacks(this INamespaceView target, string tier, string what) =>
        NamespaceTier.All.Any(one => one.Type == target.Type && string.Equals(one.Tier, tier, StringComparison.OrdinalIgnoreCase) && one.Lacks.Contains(what));
}
