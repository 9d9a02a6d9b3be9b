using System.Text;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class PrivateDnsZone : ResourceType
{
    public const string TypeName = "Microsoft.Network/privateDnsZones";

    public override string Name => TypeName;

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(1000, id.Subscription!);

    public override NameRule NameRule { get; } = new(1, 253, @"^[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?)+$",
        "A zone's name has 2 to 34 labels of 1 to 63 letters, digits, underscores and hyphens, separated by periods.");

    public override Placement Placement => Placement.Global;

    public override int PollStatus => 202;

    public override EtagForm Etag => EtagForm.Bare;

    public override bool HasEtagHeaderOnReads => true;

    public override bool LooksAtConditionsLate => true;

    public override Refusal IsThereAlready(ResourceId id) => new ArmError(412, "PreconditionFailed", $"The Zone {id.Name} exists already and hence cannot be created again.");

    public override Refusal EtagMismatch(ResourceId id) => new ArmError(412, "PreconditionFailed", $"The Zone {id.Name} has been modified (etag mismatch).");

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.internalId"];

    public override void Prepare(WriteContext write) => write.Body.PutIfAbsent("properties.internalId", Convert.ToBase64String(Encoding.ASCII.GetBytes($"ImmutableZoneIdentity;{Guid.NewGuid()};0")));

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        body.Put("properties.maxNumberOfRecordSets", 25000);
        body.Put("properties.maxNumberOfVirtualNetworkLinks", 1000);
        body.Put("properties.maxNumberOfVirtualNetworkLinksWithRegistration", 100);
        var links = cloud.Store.Children(record.Id, VirtualNetworkLink.TypeName).ToList();
        body.Put("properties.numberOfRecordSets", RecordSet.Of(cloud, record.Id).Count());
        body.Put("properties.numberOfVirtualNetworkLinks", links.Count);
        body.Put("properties.numberOfVirtualNetworkLinksWithRegistration", links.Count(link => link.Body.Flag("properties.registrationEnabled") == true));
    }

    /// <summary><c>GET {zone}/ALL</c>: the record sets of every kind.</summary>
    public override ArmResponse? Invoke(Cloud cloud, ResourceRecord record, ArmRequest request, string action) =>
        request.Method == "GET" && action.Equals("ALL", StringComparison.OrdinalIgnoreCase)
            ? new Answers(cloud).List(request, RecordSet.Of(cloud, record.Id))
            : null;

    public override void CheckDelete(Cloud cloud, ResourceRecord record)
    {
        var links = cloud.Store.Children(record.Id, VirtualNetworkLink.TypeName).Select(link => $"{TypeName}/{record.Id.Name}/virtualNetworkLinks/{link.Id.Name}").ToList();
        if (links.Count > 0)
        {
            throw new ArmError(409, "CannotDeleteResource",
                $"Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '{string.Join("', '", links)}'. Please delete all nested resources before deleting this resource.");
        }
    }
}
