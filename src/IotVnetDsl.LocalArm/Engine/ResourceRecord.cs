using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>
/// A resource as stored. <see cref="Body"/> is what its owner and the service wrote (without id, name, type),
/// <see cref="Hidden"/> what the service knows and no answer shows. Both are never changed in place.
/// </summary>
internal sealed record ResourceRecord(ResourceId Id, JsonObject Body, JsonObject Hidden, string Etag) : IStored
{
    public string Key => Id.Key;

    public JsonObject ToJson() => new()
    {
        ["id"] = Id.Text,
        ["etag"] = Etag,
        ["body"] = Body.DeepClone(),
        ["hidden"] = Hidden.DeepClone(),
    };

    public static ResourceRecord Read(JsonObject json) => new(
        ResourceId.TryParse(json.Text("id")) ?? throw new FormatException($"'{json.Text("id")}' is not a resource id"),
        json["body"] as JsonObject ?? throw new FormatException("a resource has no body"),
        json["hidden"] as JsonObject ?? JsonText.NewObject(),
        json.Text("etag") ?? "");

    /// <summary>The record with a changed body and a new etag.</summary>
    public ResourceRecord With(Action<JsonObject> change)
    {
        var body = Body.Clone();
        change(body);
        return this with { Body = body, Etag = NewEtag() };
    }

    public ResourceRecord WithHidden(Action<JsonObject> change)
    {
        var hidden = Hidden.Clone();
        change(hidden);
        return this with { Hidden = hidden };
    }

    public static string NewEtag() => Guid.NewGuid().ToString();
}
