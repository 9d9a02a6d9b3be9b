namespace IotVnetDsl.LocalArm.Http;

/// <summary>
/// A request's path: the longest resource id at its beginning, and the segments after it, which name a collection,
/// an action or a provider.
/// </summary>
internal sealed record ArmPath(ResourceId? Id, string[] Rest)
{
    public static ArmPath Parse(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        ResourceId? id = null;
        var at = 0;
        while (Next(segments, at, id) is var (next, length) && length > 0)
        {
            id = next;
            at += length;
        }

        return new ArmPath(id, segments[at..]);
    }

    private static (ResourceId? Id, int Length) Next(string[] segments, int at, ResourceId? id)
    {
        var left = segments.Length - at;
        if (left >= 4 && Is(segments[at], "providers"))
        {
            var type = $"{segments[at + 1]}/{segments[at + 2]}";
            var name = segments[at + 3];
            return (id?.Provide(type, name) ?? ResourceId.Root(type, name, $"/providers/{type}/{name}"), 4);
        }

        if (left < 2 || Is(segments[at], "providers"))
            return (null, 0);
        if (id is null)
            return Is(segments[at], "subscriptions") ? (ResourceId.Root(ResourceId.SubscriptionType, segments[at + 1], $"/subscriptions/{segments[at + 1]}"), 2) : (null, 0);
        if (id.IsOf(ResourceId.SubscriptionType))
            return Is(segments[at], "resourceGroups") ? (id.Group(segments[at + 1]), 2) : (null, 0);
        return id.IsOf(ResourceId.ResourceGroupType) ? (null, 0) : (id.Child(segments[at], segments[at + 1]), 2);
    }

    private static bool Is(string segment, string word) => segment.Equals(word, StringComparison.OrdinalIgnoreCase);
}
