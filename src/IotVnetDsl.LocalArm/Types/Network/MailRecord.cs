using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class MailRecord : RecordSet
{
    protected override string Kind => "MX";

    public override IReadOnlyList<Default> Defaults => [.. base.Defaults, new("properties.mxRecords", new JsonArray())];
}
