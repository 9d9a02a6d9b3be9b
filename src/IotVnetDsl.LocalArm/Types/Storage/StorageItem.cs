using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>A container, share, queue or table: once without its account, it says so in words of its own.</summary>
internal abstract class StorageItem : ResourceType
{
    public override Verbs Verbs => Verbs.Put | Verbs.Patch | Verbs.Delete;

    public override bool PatchesTagsOnly => false;

    public override bool HasProvisioningState => false;

    public override Refusal ParentNotFound(ResourceId id, string operation) => new ArmError(404, "ParentResourceNotFound",
        $"Can not perform requested operation on nested resource. Parent resource '{id.Parent!.Parent!.Name}' not found.");

    protected static ResourceRecord AccountOf(WriteContext write) => write.Cloud.Store.Find(write.Id.Parent!.Parent!)!;

    protected static string Time(WriteContext write) => write.Cloud.Clock.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Takes out what only a later read shows.</summary>
    protected static void KeepAsked(WriteContext write, JsonObject body, params string[] shown)
    {
        body.Remove("etag");
        var asked = write.Request["properties"] as JsonObject ?? [];
        if (body["properties"] is not JsonObject properties)
            body["properties"] = properties = JsonText.NewObject();
        foreach (var name in properties.Select(member => member.Key).Where(name => !asked.ContainsKey(name) && !shown.Contains(name)).ToList())
            properties.Remove(name);
    }

    /// <summary>A body whose properties are empty does not show them.</summary>
    protected static void HideEmpty(JsonObject body)
    {
        if (body["properties"] is JsonObject { Count: 0 })
            body.Remove("properties");
    }
}
