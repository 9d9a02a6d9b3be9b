using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>What the resources of the network provider share.</summary>
internal abstract class NetworkResource : ResourceType
{
    public override NameRule NameRule => NameRule.Network;

    public override EtagForm Etag => EtagForm.Weak;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resourceGuid"];

    public override LongRunning Follow(OperationKind kind) => LongRunning.AzureAsyncOperation;

    public override Refusal InvalidValue(string message, string? target = null) => new ArmError(400, "InvalidRequestFormat", message, target);

    public override void Prepare(WriteContext write) => write.Body.PutIfAbsent("properties.resourceGuid", Guid.NewGuid().ToString());

    /// <summary>A resource that the body names must exist.</summary>
    public static ResourceRecord Referenced(WriteContext write, string path, string type) =>
        ResourceId.TryParse(write.Body.Text(path)) is { } id && id.IsOf(type) && write.Cloud.Store.Find(id) is { } found
            ? found
            : throw InvalidReference(write.Body.Text(path), write.Id);

    public static ArmError InvalidReference(string? missing, ResourceId by) => new(400, "InvalidResourceReference",
        $"Resource {missing} referenced by resource {by.Text} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.");
}
