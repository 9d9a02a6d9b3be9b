using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>A consumer group of the built-in endpoint, whose key is always <c>events</c>.</summary>
internal sealed class HubConsumerGroup : ResourceType
{
    private const string TypeName = "Microsoft.Devices/IotHubs/eventHubEndpoints/ConsumerGroups";
    private const string BuiltIn = "$Default";
    private const string Events = "events";

    public override string Name => TypeName;

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(20, id.Parent!);

    public override Refusal QuotaExceeded(string message) => new IotHubError(IotHubError.Generic, message);

    public override NameRule NameRule { get; } = new(1, 50, @"^(\$Default|[A-Za-z0-9_][A-Za-z0-9_.-]*)$",
        "A consumer group's name has 1 to 50 letters, digits, periods, hyphens and underscores.");

    public override EtagForm Etag => EtagForm.None;

    public override void Prepare(WriteContext write) =>
        write.Body.PutIfAbsent("properties.created", write.Cloud.Clock.Now.UtcDateTime.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The member is there, and always empty.</summary>
    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion) => body["etag"] = null;

    /// <summary>Lists write the name in the id as an address does.</summary>
    public override void RenderListed(JsonObject answer) => answer["id"] = answer.Text("id")!.Replace("$", "%24", StringComparison.Ordinal);

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.created"];

    public override bool ParentExists(Cloud cloud, ResourceId id) =>
        id.Parent!.Name.Equals(Events, StringComparison.OrdinalIgnoreCase) && cloud.Store.Find(id.Parent.Parent!) is not null;

    public override IEnumerable<ResourceId> CreatedWith(ResourceId owner) =>
        owner.IsOf(IotHub.TypeName) ? [owner.Child("eventHubEndpoints", Events).Child("ConsumerGroups", BuiltIn)] : [];

    public override Refusal InvalidName(string name) => new IotHubError(IotHubError.Generic,
        $"Invalid consumer group name '{name}'. {NameRule.Meaning}");

    public override void CheckDelete(Cloud cloud, ResourceRecord record)
    {
        if (record.Id.Name == BuiltIn)
            throw new IotHubError(IotHubError.Generic, "The consumer group '$Default' cannot be deleted.");
    }
}
