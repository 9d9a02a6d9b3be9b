using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>An A record set, written by hand or by a zone group.</summary>
internal sealed class AddressRecord : RecordSet
{
    public const string TypeName = PrivateDnsZone.TypeName + "/A";

    protected override string Kind => "A";

    public override IReadOnlyList<Default> Defaults => [.. base.Defaults, new("properties.aRecords", new JsonArray())];

    public override IReadOnlyList<Check> Checks =>
    [
        .. base.Checks,
        Must.HaveTextInEach("properties.aRecords", "ipv4Address"),
        Must.Match("properties.aRecords[*].ipv4Address", @"^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!$)|$)){4}$", "It must be an IPv4 address."),
    ];
}
