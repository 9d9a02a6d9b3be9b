using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>An A record set of a private zone, written by hand or by a zone group.</summary>
internal sealed class AddressRecord : ResourceType
{
    public const string TypeName = "Microsoft.Network/privateDnsZones/A";

    public override string Name => TypeName;

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(25000, id.Parent!);

    public override NameRule NameRule { get; } = new(1, 253, @"^(@|(\*|[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)(\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*)$",
        "A record's name consists of labels, or is @.");

    public override Verbs Verbs => Verbs.Put | Verbs.Patch | Verbs.Delete;

    public override bool PatchesTagsOnly => false;

    public override EtagForm Etag => EtagForm.Strong;

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.fqdn", "properties.isAutoRegistered"];

    public override IReadOnlyList<Default> Defaults { get; } = [new("properties.ttl", 3600)];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveTextInEach("properties.aRecords", "ipv4Address"),
        Must.Match("properties.aRecords[*].ipv4Address", @"^\d{1,3}(\.\d{1,3}){3}$", "It must be an IPv4 address."),
        Must.BeBetween("properties.ttl", 1, int.MaxValue),
    ];

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body)
    {
        var zone = record.Id.Parent!.Name;
        body.Put("properties.fqdn", record.Id.Name == "@" ? $"{zone}." : $"{record.Id.Name}.{zone}.");
        body.Put("properties.isAutoRegistered", false);
    }
}
