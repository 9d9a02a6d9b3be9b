using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class ServiceRecord : RecordSet
{
    protected override string Kind => "SRV";

    public override IReadOnlyList<Default> Defaults => [.. base.Defaults, new("properties.srvRecords", new JsonArray())];
}
