using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Children that are resources of their own and also stand in their parent's body.</summary>
/// <param name="type">Of the children; its last segment is the collection.</param>
internal sealed class InlineChildren(string type)
{
    private readonly string _collection = type[(type.LastIndexOf('/') + 1)..];

    private string Path => $"properties.{_collection}";

    /// <summary>Where the names of the parent's own list are kept, in their order.</summary>
    private string Order => $"{_collection}Order";

    /// <summary>Makes the children what the parent's body says; a collection left out is emptied unless the facts keep it.</summary>
    public void Apply(WriteContext write)
    {
        var given = write.Request.At("properties") is JsonObject properties && properties.ContainsKey(_collection);
        var parent = write.Cloud.Store.Find(write.Id)!;
        write.Cloud.Store.Resources.Put(parent with { Body = Without(parent.Body) });
        if (!given && KeptChildren.AreKept(type, write.ApiVersion))
            return;

        var asked = write.Request.Items(Path).Select(child => (Id: write.Id.Child(_collection, NameOf(write, child)), Body: child)).ToList();
        write.Cloud.Store.Resources.Put(write.Cloud.Store.Find(write.Id)!.WithHidden(hidden => hidden[Order] = new JsonArray([.. asked.Select(child => (JsonNode?)child.Id.Name)])));
        foreach (var child in write.Cloud.Store.Children(write.Id, type).Where(child => !asked.Any(other => other.Id.Equals(child.Id))).ToList())
        {
            write.Cloud.Types.Of(child.Id).CheckDelete(write.Cloud, child);
            write.Cloud.Lifecycle.Remove(child.Id);
        }

        // They are compared among themselves as they will be, not one by one with what the others have been.
        var before = asked.Select(child => write.Cloud.Store.Find(child.Id)).ToList();
        foreach (var child in before.OfType<ResourceRecord>())
            write.Cloud.Store.Resources.Remove(child.Key);
        foreach (var (child, existing) in asked.Zip(before))
            ResourceWriter.WriteInside(write.Cloud, child.Id, child.Body, write.ApiVersion, existing);
    }

    public void Render(Cloud cloud, ResourceRecord parent, JsonObject body, string apiVersion)
    {
        var answers = new Answers(cloud);
        string[] order = [.. parent.Hidden.Texts(Order)];
        body.Put(Path, new JsonArray([.. cloud.Store.Children(parent.Id, type).OrderBy(child => Place(order, child.Id.Name)).Select(child => Show(answers.Body(child, apiVersion), parent))]));
    }

    // As the parent's body had them; what was made by itself comes after.
    private static int Place(string[] order, string name) =>
        Array.FindIndex(order, each => each.Equals(name, StringComparison.OrdinalIgnoreCase)) is var at && at < 0 ? order.Length : at;

    /// <summary>While the parent is being written, so are its children.</summary>
    private static JsonObject Show(JsonObject child, ResourceRecord parent)
    {
        if (parent.Body.Text("properties.provisioningState") is { } state && state != "Succeeded")
        {
            child.Put("properties.provisioningState", state);
            foreach (var (_, inner) in child.Select("properties.serviceEndpoints[*].provisioningState").ToList())
                inner.ReplaceWith(state);
        }

        return child;
    }

    private JsonObject Without(JsonObject body)
    {
        var rest = body.Clone();
        rest.Cut(Path);
        return rest;
    }

    private string NameOf(WriteContext write, JsonObject child) => child.Text("name")
        ?? throw new ArmError(400, "InvalidRequestFormat", $"Cannot parse the request: an element of '{Path}' of '{write.Id.Name}' has no name.");
}
