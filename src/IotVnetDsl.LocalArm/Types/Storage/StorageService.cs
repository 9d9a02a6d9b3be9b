using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>The settings of one of an account's services: always there, and a write of them is answered by what was asked.</summary>
internal abstract class StorageService : ResourceType
{
    public override NameRule NameRule { get; } = new(7, 7, "^default$", "The only service of a kind is 'default'.");

    public override Verbs Verbs => Verbs.Put;

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<string> CreatedWithParent { get; } = ["default"];

    public override IReadOnlyList<string> ReadOnly { get; } = ["sku"];

    /// <summary>The service shows its account's SKU.</summary>
    protected virtual bool ShowsSku => false;

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        if (ShowsSku && cloud.Store.Find(record.Id.Parent!) is { } account)
            body["sku"] = account.Body["sku"]!.DeepClone();
    }

    public override void RenderAccepted(WriteContext write, JsonObject body)
    {
        if (write.Request["properties"] is not JsonObject { Count: > 0 } asked)
        {
            foreach (var name in body.Select(member => member.Key).Where(name => name != "name").ToList())
                body.Remove(name);
            return;
        }

        body.Remove("sku");
        var properties = (JsonObject)body["properties"]!;
        foreach (var name in properties.Select(member => member.Key).Where(name => !asked.ContainsKey(name)).ToList())
            properties.Remove(name);
    }

    /// <summary>An empty list of rules, which every service has.</summary>
    protected static Default NoCors { get; } = new("properties.cors.corsRules", new JsonArray());

    protected static ArmError NotSupported(string feature) =>
        new(409, "FeatureNotSupportedForAccount", $"{feature} is not supported for the account.");
}
