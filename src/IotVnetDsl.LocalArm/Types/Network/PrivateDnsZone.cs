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

    public override EtagForm Etag => EtagForm.Strong;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.internalId"];

    public override LongRunning Follow(OperationKind kind) => LongRunning.AzureAsyncOperation;

    public override void Prepare(WriteContext write) => write.Body.PutIfAbsent("properties.internalId", Guid.NewGuid().ToString());

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body)
    {
        body.Put("properties.maxNumberOfRecordSets", 25000);
        body.Put("properties.maxNumberOfVirtualNetworkLinks", 1000);
        body.Put("properties.maxNumberOfVirtualNetworkLinksWithRegistration", 100);
        var links = cloud.Store.Children(record.Id, VirtualNetworkLink.TypeName).ToList();
        body.Put("properties.numberOfRecordSets", cloud.Store.Children(record.Id, AddressRecord.TypeName).Count() + 1);
        body.Put("properties.numberOfVirtualNetworkLinks", links.Count);
        body.Put("properties.numberOfVirtualNetworkLinksWithRegistration", links.Count(link => link.Body.Flag("properties.registrationEnabled") == true));
    }

    public override void CheckDelete(Cloud cloud, ResourceRecord record)
    {
        var links = cloud.Store.Children(record.Id, VirtualNetworkLink.TypeName).Select(link => link.Id.Text).ToList();
        if (links.Count > 0)
        {
            throw new ArmError(409, "CannotDeleteResource",
                $"Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '{string.Join("', '", links)}'. Please delete all nested resources before deleting this resource.");
        }
    }
}
