using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A resource that has, or is to have, a name under a domain of Azure.</summary>
internal sealed record NameClaim(ResourceView Resource, (string Domain, string Name) Key)
{
    /// <summary>Null where the name is not known.</summary>
    public static NameClaim? Of(ResourceView resource, string domain) =>
        resource.Name.Known is { } name ? new(resource, (domain, GraphNode.Folded(name))) : null;

    /// <summary>It surely is one that this topology makes.</summary>
    public bool IsMade => Resource.Existing.Is(true) == Answer.No;

    /// <summary>Are the two surely two resources?</summary>
    public bool IsElsewhere(NameClaim other) => Differ(Resource.Placement.ResourceGroup, other.Resource.Placement.ResourceGroup)
        || Differ(Resource.Placement.Subscription, other.Resource.Placement.Subscription);

    // A subscription that is left to the deployment may be any.
    private static bool Differ(GraphValue one, GraphValue other) =>
        one.Text() is { } first && other.Text() is { } second && !string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
}
