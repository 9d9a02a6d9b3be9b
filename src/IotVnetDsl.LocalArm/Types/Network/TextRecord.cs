namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class TextRecord : RecordSet
{
    protected override string Kind => "TXT";
}
