namespace IotVnetDsl.Planning.Resources;

/// <summary>Ids of ARM resources. They compare ignoring case.</summary>
public static class ResourceId
{
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    public static string ResourceGroup(string subscription, string name) => $"/subscriptions/{subscription}/resourceGroups/{name}";

    public static string InGroup(string groupId, string armType, string name) => $"{groupId}/providers/{armType}/{name}";

    public static string Name(string id) => id[(id.LastIndexOf('/') + 1)..];

    public static bool Same(string? left, string? right) => Comparer.Equals(left, right);

    /// <summary>True for everything below <paramref name="parentId"/>, extension resources included.</summary>
    public static bool IsBelow(string id, string parentId) =>
        id.Length > parentId.Length && id[parentId.Length] == '/' && id.StartsWith(parentId, StringComparison.OrdinalIgnoreCase);

    /// <summary>The id, and each that it lies below, from the inside out.</summary>
    public static IEnumerable<string> SelfAndAbove(string id)
    {
        for (var end = id.Length; end > 0; end = id.LastIndexOf('/', end - 1))
            yield return id[..end];
    }

    /// <summary>Id of the resource group that the resource is in; null for what is above groups.</summary>
    public static string? GroupOf(string id)
    {
        var (word, name) = (Slash(id, 3), Slash(id, 4));
        if (name < 0 || !id.AsSpan(word + 1, name - word - 1).Equals("resourceGroups", StringComparison.OrdinalIgnoreCase))
            return null;
        var end = Slash(id, 5);
        return end < 0 ? id : id[..end];
    }

    // Where the slash of a number stands, -1 where there are fewer.
    private static int Slash(string id, int number)
    {
        var at = id.IndexOf('/', StringComparison.Ordinal);
        while (at >= 0 && --number > 0)
            at = id.IndexOf('/', at + 1);
        return at;
    }

    /// <summary>Resource group that an id lies in, or its subscription where it lies in none; what deployments lock.</summary>
    public static string ScopeOf(string id) => GroupOf(id) ?? "/subscriptions/" + SubscriptionOf(id);

    /// <summary>Full type of what an id or collection path names: <c>Microsoft.Network/virtualNetworks/subnets</c>.</summary>
    public static string TypeOf(string id)
    {
        var at = id.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return id.Contains("/resourceGroups/", StringComparison.OrdinalIgnoreCase) ? "Microsoft.Resources/resourceGroups" : "Microsoft.Resources/subscriptions";
        var parts = id[(at + "/providers/".Length)..].Split('/');
        return string.Join('/', [parts[0], .. parts.Where((_, index) => index % 2 == 1)]);
    }

    public static string SubscriptionOf(string id)
    {
        if (Slash(id, 2) is not (>= 0 and var start))
            return "";
        var end = id.IndexOf('/', start + 1);
        return end < 0 ? id[(start + 1)..] : id[(start + 1)..end];
    }
}
