using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>A record set of a private zone: the records of one kind under one name.</summary>
internal abstract class RecordSet : ResourceType
{
    /// <summary>The kind of record, as the type ends.</summary>
    protected abstract string Kind { get; }

    public override string Name => $"{PrivateDnsZone.TypeName}/{Kind}";

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(25000, id.Parent!);

    public override NameRule NameRule { get; } = new(1, 253, @"^(@|(\*|[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)(\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*)$",
        "A record's name consists of labels, or is @.");

    public override Verbs Verbs => Verbs.Put | Verbs.Patch | Verbs.Delete;

    public override bool PatchesTagsOnly => false;

    public override EtagForm Etag => EtagForm.Bare;

    public override bool HasEtagHeader => true;

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.fqdn", "properties.isAutoRegistered"];

    public override IReadOnlyList<Default> Defaults { get; } = [new("properties.ttl", 3600)];

    public override IReadOnlyList<Check> Checks { get; } = [Must.BeBetween("properties.ttl", 0, int.MaxValue)];

    public override Refusal IsThereAlready(ResourceId id) => new RecordSetError(412, "PreconditionFailed", $"The Record set {id.Name} exists already and hence cannot be created again.");

    public override Refusal EtagMismatch(ResourceId id) => new RecordSetError(412, "PreconditionFailed", $"The Record set {id.Name} has been modified (etag mismatch).");

    public override Protocol Protocol(OperationKind kind, string apiVersion) => kind switch
    {
        OperationKind.Create => new Protocol(201, LongRunning.None, Hints: false, PointsToItself: false, AnswerBody.Full, null),
        _ => new Protocol(200, LongRunning.None, Hints: false, PointsToItself: false, kind == OperationKind.Delete ? AnswerBody.None : AnswerBody.Full, null),
    };

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        var zone = record.Id.Parent!.Name;
        body.Put("properties.fqdn", record.Id.Name == "@" ? $"{zone}." : $"{record.Id.Name}.{zone}.");
        body.Put("properties.isAutoRegistered", false);
    }

    /// <summary>Record sets are refused in a flat form.</summary>
    private sealed class RecordSetError(int status, string code, string message) : Refusal(status, code, message)
    {
        public override JsonObject ToJson() => new() { ["code"] = Code, ["message"] = Message };
    }

    /// <summary>Every record set of a zone.</summary>
    public static IEnumerable<ResourceRecord> Of(Cloud cloud, ResourceId zone) =>
        cloud.Store.Under(zone).Where(record => zone.Equals(record.Id.Parent) && cloud.Types.Of(record.Id) is RecordSet).OrderBy(record => record.Id.Name, StringComparer.Ordinal);
}
