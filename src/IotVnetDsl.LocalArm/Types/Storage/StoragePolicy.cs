using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>A policy of an account: one, addressed as <c>default</c>, with a name of its own in answers.</summary>
internal abstract class StoragePolicy : ResourceType
{
    public override NameRule NameRule { get; } = new(7, 7, "^default$", "The only policy is 'default'.");

    public override bool HasProvisioningState => false;

    protected abstract string ShownName { get; }

    public override void Prepare(WriteContext write) =>
        write.Body.Put("properties.lastModifiedTime", write.Cloud.Clock.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    public override Refusal ParentNotFound(ResourceId id, string operation) => ArmError.NotFound(id.Parent!);

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion) => body["name"] = ShownName;
}
