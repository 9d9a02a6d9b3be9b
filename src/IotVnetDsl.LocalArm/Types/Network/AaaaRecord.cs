using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class AaaaRecord : RecordSet
{
    protected override string Kind => "AAAA";

    public override IReadOnlyList<Default> Defaults => [.. base.Defaults, new("properties.aaaaRecords", new JsonArray())];
}
