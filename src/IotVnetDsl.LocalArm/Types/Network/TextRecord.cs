using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class TextRecord : RecordSet
{
    protected override string Kind => "TXT";

    public override IReadOnlyList<Default> Defaults => [.. base.Defaults, new("properties.txtRecords", new JsonArray())];
}
