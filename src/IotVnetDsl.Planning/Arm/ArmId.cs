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

    /// <summary>Subscription of an id, null where it names none.</summary>
    public static string? SubscriptionOf(string id)
    {
        var parts = id.Split('/');
        return parts.Length > 2 && string.Equals(parts[1], "subscriptions", StringComparison.OrdinalIgnoreCase) ? parts[2] : null;
    }

    /// <summary>Resource group that an id lies in, or its subscription where it lies in none; what deployments lock.</summary>
    public static string ScopeOf(string id)
    {
        var parts = id.Split('/');
        var isInGroup = parts.Length > 4 && string.Equals(parts[3], "resourceGroups", StringComparison.OrdinalIgnoreCase);
        return string.Join('/', parts.Take(isInGroup ? 5 : 3));
    }
}
