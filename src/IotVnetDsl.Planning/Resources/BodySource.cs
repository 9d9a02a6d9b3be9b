using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>A body, or an item of a list in it, as a table reads it: the counterpart of <see cref="Source"/>.</summary>
/// <param name="id">Of the resource.</param>
/// <param name="body">The resource's, or an item's.</param>
/// <param name="names">What ids mean.</param>
public sealed class BodySource(string id, JsonObject body, IActualNames names)
{
    public string Id { get; } = id;

    public IActualNames Names { get; } = names;

    public JsonNode? this[string armPath] => BodyPath.Get(body, armPath);

    /// <summary>What it says of a property, in either form that Azure has for it.</summary>
    public JsonNode? this[ModelledProperty property] => property.Answer(body);

    public string? Text(string armPath) => this[armPath]?.ToString() is { Length: > 0 } text ? text : null;

    public BodySource At(JsonObject item) => new(Id, item, Names);
}

/// <summary>What ids in bodies mean in the graph.</summary>
public interface IActualNames
{
    /// <summary>The reference to what has the id; unknown where that is nothing that the DSL can refer to.</summary>
    GraphValue Reference(string id, string? output = null);

    /// <summary>The reference to the identity that a directory knows by this id, or that an operation makes.</summary>
    GraphValue Principal(JsonNode principal);

    /// <summary>The private endpoint that has an address, or will have it, and the member where another one is meant without a name; null where it is not known of one.</summary>
    (GraphValue Endpoint, string? Member)? Address(JsonNode address);

    /// <summary>
    /// The reference to a child of a resource whose name is unique in all of Azure, where a body states no id but names, and perhaps where
    /// the resource is.
    /// </summary>
    GraphValue Child(ChildResourceType type, string parent, string name, string? subscription, string? group);

    /// <summary>The reference to a resource whose name is unique in all of Azure, where a body states nothing but that.</summary>
    GraphValue Named(GroupResourceType type, string name);
}
