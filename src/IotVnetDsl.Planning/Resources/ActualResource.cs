using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources;

/// <summary>A resource as it is.</summary>
public sealed record ActualResource(string Id, ArmResourceType Type, JsonObject Body)
{
    public string Name => ResourceId.Name(Id);

    /// <summary>Whose it says it is; null = nobody's.</summary>
    public string? Owner => Type.OwnerOf(Body);

    /// <summary>Object ids of the identities that it has, or is.</summary>
    internal IEnumerable<string> Principals =>
        from path in (string[])["identity.principalId", "properties.principalId"]
        where Type is not ExtensionType
        let principal = BodyPath.Get(Body, path)?.ToString()
        where principal is { Length: > 0 }
        select principal;

    /// <summary>The children that stand in its own body.</summary>
    internal IEnumerable<ActualResource> Embedded() =>
        from type in ResourceCatalog.ChildrenOf(Type.ArmType)
        where type is IChildType { EmbeddedIn: not null }
        from item in (BodyPath.Get(Body, ((IChildType)type).EmbeddedIn!) as JsonArray ?? []).OfType<JsonObject>()
        let id = item["id"]?.ToString() ?? $"{Id}/{((IChildType)type).Segment}/{item["name"]}"
        select new ActualResource(id, type, item);
}
