using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class PointerRecord : RecordSet
{
    protected override string Kind => "PTR";

    public override IReadOnlyList<Default> Defaults => [.. base.Defaults, new("properties.ptrRecords", new JsonArray())];
}
