using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>What a deployment must know of bodies, by the tables of their types.</summary>
internal interface IResourceContent
{
    /// <summary>Lays a body over what is there, without what only Azure may set.</summary>
    JsonObject Overlay(string armType, JsonObject current, JsonObject body);

    /// <summary>What of the modelled content is not as it was; null where all is.</summary>
    /// <param name="armType">Type of the resource.</param>
    /// <param name="before">As it was known.</param>
    /// <param name="now">As it is.</param>
    /// <param name="beside">Types of resources around it that were written since: what they share with it may have changed with them.</param>
    string? Difference(string armType, JsonObject before, JsonObject now, IEnumerable<string> beside);

    bool Is(string armType, JsonObject desired, JsonObject actual);

    /// <summary>What was sent and is otherwise; null where nothing is. What others have added to a list that is left to them is passed over.</summary>
    /// <param name="armType">Type of the resource.</param>
    /// <param name="sent">The body.</param>
    /// <param name="actual">The resource.</param>
    /// <param name="beside">Types of resources around it that were written since.</param>
    string? Unlike(string armType, JsonObject sent, JsonObject actual, IEnumerable<string> beside);

    /// <summary>A resource without the items of lists that were not sent: they are others'.</summary>
    JsonObject OwnOf(string armType, JsonObject sent, JsonObject actual);

    string Hash(string armType, JsonObject body);
}

/// <summary>By the catalog.</summary>
internal sealed class ResourceContent : IResourceContent
{
    public JsonObject Overlay(string armType, JsonObject current, JsonObject body) => ResourceCatalog.Overlay(armType, current, body);

    public string? Difference(string armType, JsonObject before, JsonObject now, IEnumerable<string> beside)
    {
        var shared = SharedWith(beside);
        return ModelledContent.Difference(Type(armType), before, now, property => shared.Contains(property.ArmPath));
    }

    public bool Is(string armType, JsonObject desired, JsonObject actual) => ModelledContent.Is(Type(armType), desired, actual);

    public string? Unlike(string armType, JsonObject sent, JsonObject actual, IEnumerable<string> beside)
    {
        var shared = SharedWith(beside);
        return ModelledContent.Unlike(Type(armType), sent, actual, property => shared.Contains(property.ArmPath));
    }

    public JsonObject OwnOf(string armType, JsonObject sent, JsonObject actual) => ModelledContent.OwnOf(Type(armType), sent, actual);

    public string Hash(string armType, JsonObject body) => ModelledContent.Hash(Type(armType), body);

    private static HashSet<string> SharedWith(IEnumerable<string> beside) => beside.SelectMany(type => Type(type).Properties).Select(property => property.ArmPath)
        .Where(path => path.StartsWith("properties.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    private static ArmResourceType Type(string armType) => ResourceCatalog.Find(armType)!;
}
