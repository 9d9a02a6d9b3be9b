using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>
/// What a hub writes to: one reference to a child in the DSL; in ARM its name, and the address or connection string, subscription and
/// group of what holds it.
/// </summary>
/// <param name="member">The member that refers to it.</param>
/// <param name="graphType">Graph type of what holds it.</param>
/// <param name="collection">The collection that it is in.</param>
internal sealed class EgressTarget(string member, string graphType, string collection)
{
    public static EgressTarget Container { get; } = new("Container", "StorageAccount", "Containers");

    /// <summary>Name of the child.</summary>
    public string? Key(Source endpoint) => endpoint.Reference(member)?.Key.ToString();

    /// <summary>Name of what is written to inside the child, where it is in a collection of it.</summary>
    public JsonNode? Inner(Source endpoint, string innerCollection, string innerMember)
    {
        var name = endpoint.Value(innerMember);
        if (name is not null && Key(endpoint) is { } key)
            endpoint.Note(LogicalPath.Child(LogicalPath.Child(Holder(endpoint).Path, collection, key), innerCollection, name.ToString()));
        return name;
    }

    /// <summary>What holds it.</summary>
    public GraphNode Holder(Source endpoint) => endpoint.Target(endpoint.Reference(member)
        ?? throw new MappingException($"'{endpoint.Node.Path}': endpoint '{endpoint.Text("Name")}' states no {member}", endpoint.Node.Path));

    public string HolderId(Source endpoint) => endpoint.Id(endpoint.Reference(member)! with { Child = null });

    /// <summary>Reads the reference, where the body says what holds the child; its name is unique in Azure.</summary>
    public void Read(string? holder, string? key, string? subscription, string? group, BodySource body, RecordDraft endpoint) =>
        endpoint[member] = holder is null || key is null
            ? new UnknownValue("Azure does not say what the hub writes to")
            : body.Names.Child(ResourceCatalog.ForChild(graphType, collection), holder, key, subscription, group);
}
