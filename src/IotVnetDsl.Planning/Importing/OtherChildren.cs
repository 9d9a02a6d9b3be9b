using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Importing;

/// <summary>What is in resources of ours and no list of a group shows. Data: <c>other-children.txt</c>.</summary>
internal static class OtherChildren
{
    private static readonly Lazy<ILookup<string, Kind>> Listed = new(() => UsualValues.Lines("other-children.txt")
        .ToLookup(cells => cells[0], cells => new Kind(cells[1], cells[2], cells[3]), StringComparer.OrdinalIgnoreCase));

    /// <summary>What is there, in a line each.</summary>
    public static async Task<ImmutableArray<string>> ReadAsync(IArmClient client, IEnumerable<ActualResource> parents, CancellationToken cancellation) =>
    [
        .. (await Task.WhenAll(
            from parent in parents
            from kind in Listed.Value[parent.Type.ArmType]
            select ReadAsync(client, parent, kind, cancellation))).SelectMany(lines => lines).Order(StringComparer.Ordinal),
    ];

    // What the parent's edition does not have, or may not be seen, is not there.
    private static async Task<IEnumerable<string>> ReadAsync(IArmClient client, ActualResource parent, Kind kind, CancellationToken cancellation)
    {
        try
        {
            var found = await client.ListAsync(new ArmRequest("GET", $"{parent.Id}/{kind.Segment}", kind.Version), cancellation);
            return found.Select(body => Line(parent, kind, body)).OfType<string>();
        }
        catch (ArmException refusal) when (refusal.Error.Status is >= 400 and < 500)
        {
            return [];
        }
    }

    private static string? Line(ActualResource parent, Kind kind, JsonObject body)
    {
        if (body["id"]?.ToString() is not { } id || !ResourceId.IsBelow(id, parent.Id) || ResourceCatalog.Find(ResourceId.TypeOf(id)) is not null)
            return null;
        // Names of what is around it as well: each alone is another one's, too.
        var names = id[id.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase)..].Split('/').Skip(4).Where((_, index) => index % 2 == 0);
        var named = $"{ResourceId.TypeOf(id)} {string.Join('/', names)}";
        if (ResourceId.Name(id) != kind.OfAzure)
            return named;
        return UnmodelledProperties.Of(ResourceId.TypeOf(id), body).ToArray() is { Length: > 0 } set ? $"{named}: {string.Join(", ", set)}" : null;
    }

    private sealed record Kind(string Segment, string Version, string OfAzure);
}
