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

    /// <summary>Id of the resource group that the resource is in; null for what is above groups.</summary>
    public static string? GroupOf(string id)
    {
        var parts = id.Split('/');
        return parts.Length >= 5 && parts[3].Equals("resourceGroups", StringComparison.OrdinalIgnoreCase)
            ? string.Join('/', parts.Take(5))
            : null;
    }

    public static string SubscriptionOf(string id) => id.Split('/') is [_, _, var subscription, ..] ? subscription : "";
}
