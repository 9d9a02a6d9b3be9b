using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>From a body as asked to a record as stored; also for resources that are written inside another's body.</summary>
internal static class ResourceWriter
{
    private static readonly string[] NotStored = ["id", "name", "type", "etag", "systemData"];

    private static readonly Check[] OuterKinds =
    [
        Must.BeOfKind("location", ""), Must.BeOfKind("kind", ""), Must.BeOfKind("sku", new JsonObject()), Must.BeOfKind("sku.name", ""),
        Must.BeOfKind("identity", new JsonObject()), Must.BeOfKind("identity.type", ""), Must.BeOfKind("properties", new JsonObject()),
    ];

    /// <summary>A resource written as a part of another: done as soon as it is stored.</summary>
    public static void WriteInside(Cloud cloud, ResourceId id, JsonObject asked, string apiVersion, ResourceRecord? existing)
    {
        var type = cloud.Types.Of(id);
        if (!type.NameRule.Allows(id.Name))
            throw type.InvalidName(id.Name);
        Store(Build(cloud, type, id, asked, apiVersion, existing));
        cloud.Lifecycle.Finish(type, id);
    }

    public static WriteContext Build(Cloud cloud, ResourceType type, ResourceId id, JsonObject asked, string apiVersion, ResourceRecord? existing)
    {
        var body = asked.Clone();
        foreach (var name in NotStored)
            body.Remove(name);
        CheckKinds(type, body);
        SealedSecrets.Seal(body["properties"]);
        Placing.Place(cloud, type, id, body, existing);
        CheckTags(type, body);
        Keep(type, body, existing);
        if (existing is null)
            CheckQuota(cloud, type, id, body);
        foreach (var fallback in type.Defaults)
            fallback.Apply(body);
        KnownMembers.Complete(type.Name, body);
        foreach (var (path, message) in type.Checks.SelectMany(check => check(body)).Take(1))
            throw type.InvalidValue(message, path);
        var write = new WriteContext(cloud, type, existing?.Id ?? id, existing, asked, body, apiVersion);
        type.Prepare(write);
        return write;
    }

    private static void CheckQuota(Cloud cloud, ResourceType type, ResourceId id, JsonObject body)
    {
        if (type.Quota(cloud, id) is not { } quota)
            return;
        var region = quota.PerRegion ? body.Text("location") : null;
        var count = cloud.Store.OfType(type.Name).Count(other => other.Id.IsUnder(quota.Within) && (region is null || other.Body.Says("location", region)));
        if (count >= quota.Most)
            throw type.QuotaExceeded($"'{quota.Within.Text}' has {count} resources of the type {type.Name}{(region is null ? "" : $" in {region}")}, the most it can have.");
    }

    /// <summary>What has a default has its kind; the outer members of a resource have theirs.</summary>
    private static void CheckKinds(ResourceType type, JsonObject body)
    {
        var kinds = type.Defaults.Where(fallback => fallback.Value is not null).Select(fallback => Must.BeOfKind(fallback.Path, fallback.Value!));
        foreach (var (path, message) in OuterKinds.Concat(kinds).SelectMany(check => check(body)).Take(1))
            throw type.InvalidValue(message, path);
    }

    public static void Store(WriteContext write)
    {
        write.Cloud.Store.Resources.Put(new ResourceRecord(write.Id, write.Body, write.Hidden, ResourceRecord.NewEtag()));
        write.Type.Accepted(write);
        if (!write.IsCreate)
            return;
        foreach (var child in write.Cloud.Types.All.SelectMany(type => type.CreatedWith(write.Id)).Where(child => write.Cloud.Store.Find(child) is null))
            WriteInside(write.Cloud, child, JsonText.NewObject(), write.ApiVersion, existing: null);
    }

    public static void CheckTags(ResourceType type, JsonObject body)
    {
        if (body["tags"] is not { } tags)
            return;
        if (tags is not JsonObject map || map.Any(tag => tag.Value is not JsonValue value || value.GetValueKind() != System.Text.Json.JsonValueKind.String))
            throw new ArmError(400, "InvalidRequestContent", "The request content was invalid: tags must be an object of texts.");
        if (map.Count > 50)
            throw new ArmError(400, "InvalidTagCount", $"The number of tags cannot exceed 50; {map.Count} were given for {type.Name}.");
        foreach (var (name, value) in map)
        {
            if (name.Length is 0 or > 512 || name.IndexOfAny(['<', '>', '%', '&', '\\', '?', '/']) >= 0)
            {
                throw new ArmError(400, "InvalidTagNameCharacters",
                    $"The tag names '{name}' have reserved characters '<,>,%,&,\\,?,/' or a wrong length.");
            }

            if (value!.GetValue<string>().Length > 256)
                throw new ArmError(400, "InvalidTagValueLength", $"The value of tag '{name}' is longer than 256 characters.");
        }
    }

    /// <summary>Read-only properties come from what is stored; immutable ones may be left out, not changed.</summary>
    private static void Keep(ResourceType type, JsonObject body, ResourceRecord? existing)
    {
        foreach (var path in type.ReadOnly.Append("properties.provisioningState"))
        {
            body.Cut(path);
            if (existing?.Body.At(path) is { } stored)
                body.Put(path, stored.DeepClone());
        }

        foreach (var path in type.Immutable)
        {
            var old = existing?.Body.At(path);
            if (old is null)
                continue;
            if (body.At(path) is { } asked && !Same(asked, old))
                throw type.ImmutableChanged(path);
            body.Put(path, old.DeepClone());
        }
    }

    private static bool Same(JsonNode one, JsonNode other) =>
        JsonNode.DeepEquals(one, other) || JsonText.Write(one).Equals(JsonText.Write(other), StringComparison.OrdinalIgnoreCase);
}
