using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Arm;

/// <summary>What can be read off a resource id.</summary>
internal static class ArmId
{
    /// <summary>Full type of what an id or collection path names: <c>Microsoft.Network/virtualNetworks/subnets</c>.</summary>
    public static string TypeOf(string id)
    {
        var at = id.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return id.Contains("/resourceGroups/", StringComparison.OrdinalIgnoreCase) ? "Microsoft.Resources/resourceGroups" : "Microsoft.Resources/subscriptions";
        var parts = id[(at + "/providers/".Length)..].Split('/');
        return string.Join('/', [parts[0], .. parts.Where((_, index) => index % 2 == 1)]);
    }

    /// <summary>Resource group that an id lies in, or its subscription where it lies in none; what deployments lock.</summary>
    public static string ScopeOf(string id) => ResourceId.GroupOf(id) ?? "/subscriptions/" + ResourceId.SubscriptionOf(id);
}
