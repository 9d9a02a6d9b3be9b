using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>What the resources of the network provider share.</summary>
internal abstract class NetworkResource : ResourceType
{
    public override NameRule NameRule => NameRule.Network;

    public override EtagForm Etag => EtagForm.Weak;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resourceGuid"];

    /// <summary>Tags are Resource Manager's: they give the provider nothing to do.</summary>
    public override IReadOnlyList<string> Stamps { get; } = ["tags"];

    public override Refusal InvalidValue(string message, string? target = null) => new ArmError(400, "InvalidRequestFormat", message, target);

    public override void Prepare(WriteContext write)
    {
        if (write.Body.At("zones") is JsonArray { Count: > 0 } && Regions.Find(write.Body.Text("location")!)?.HasZones == false)
            throw new ArmError(400, "LocationNotSupportAvailabilityZones", $"The resource '{write.Id.Type}/{write.Id.Name}' does not support availability zones at location '{write.Body.Text("location")}'.");
        write.Body.PutIfAbsent("properties.resourceGuid", Guid.NewGuid().ToString());
    }

    /// <summary>What stands inside a resource that is gone is gone with it, as that one.</summary>
    public override Refusal ParentNotFound(ResourceId id, string operation) => operation == "delete" ? ArmError.NotFound(id.Parent!) : base.ParentNotFound(id, operation);

    public override Refusal NotFound(ResourceId id) => IsChild ? new ArmError(404, "NotFound", $"Resource {id.Text} not found.") : base.NotFound(id);

    public override Refusal Busy(Cloud cloud, ResourceId id, Operation operation) => RetryAfterOther(cloud, operation);

    /// <summary>Not throttling, though the status says so: what is asked is done by itself a little later.</summary>
    protected static ArmError RetryAfterOther(Cloud cloud, Operation operation) => Retryable(cloud, new ArmError(429, "RetryableErrorDueToAnotherOperation",
        $"Operation {Verb(operation)} ({operation.Key}) is updating resource {operation.Target.Text}. The call can be retried in {Math.Max(1, cloud.Timing.RetryAfter)} seconds."));

    /// <summary>What is named is still in the making.</summary>
    protected static ArmError NotProvisioned(Cloud cloud, ResourceId missing, ResourceId by, Operation operation, int status = 429) => new(status, "ReferencedResourceNotProvisioned",
        $"Cannot proceed with operation because resource {missing.Text} used by resource {by.Text} is not in Succeeded state. Resource is in Updating state and the last operation that updated/is updating the resource is {Verb(operation)}.")
    {
        RetryAfter = cloud.Timing.RetryAfter,
    };

    protected static ArmError Retryable(Cloud cloud, ArmError cause) => new(429, "RetryableError", "A retryable error occurred.")
    {
        Details = [cause],
        RetryAfter = cloud.Timing.RetryAfter,
    };

    /// <summary>As the service names its operations: PutSubnetOperation.</summary>
    private static string Verb(Operation operation)
    {
        var type = operation.Target.Type[(operation.Target.Type.LastIndexOf('/') + 1)..];
        var one = type.EndsWith("ses", StringComparison.Ordinal) ? type[..^2] : type.TrimEnd('s');
        return $"{(operation.Kind == OperationKind.Delete ? "Delete" : "Put")}{char.ToUpperInvariant(one[0])}{one[1..]}Operation";
    }

    /// <summary>A resource that the body names must exist, and be made.</summary>
    public static ResourceRecord Referenced(WriteContext write, string path, string type) =>
        ResourceId.TryParse(write.Body.Text(path)) is { } id && id.IsOf(type) && write.Cloud.Store.Find(id) is { } found
            ? CheckMade(write, found)
            : throw InvalidReference(write.Body.Text(path), write.Id);

    /// <summary>Refuses, to be asked again, what refers to a resource that is only being created.</summary>
    protected static ResourceRecord CheckMade(WriteContext write, ResourceRecord referred) =>
        write.Cloud.Store.RunningOn(referred.Id) is { Kind: OperationKind.Create } operation
            ? throw Retryable(write.Cloud, NotProvisioned(write.Cloud, referred.Id, write.Id, operation))
            : referred;

    public static ArmError InvalidReference(string? missing, ResourceId by) => new(400, "InvalidResourceReference",
        $"Resource {missing} referenced by resource {by.Text} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.");
}
