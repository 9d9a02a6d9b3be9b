using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources;

/// <summary>The resource types that this version knows.</summary>
public static class ResourceCatalog
{
    /// <summary>
    /// The body of a full PUT: <paramref name="body"/> laid over <paramref name="current"/>, without what only Azure may set.
    /// A null in the body removes; a list's items are those of the body, each laid over the current item of its key.
    /// </summary>
    public static JsonObject Overlay(string armType, JsonObject current, JsonObject body) => throw new NotImplementedException();
}
