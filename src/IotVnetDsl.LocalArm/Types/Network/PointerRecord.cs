namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class PointerRecord : RecordSet
{
    protected override string Kind => "PTR";
}
