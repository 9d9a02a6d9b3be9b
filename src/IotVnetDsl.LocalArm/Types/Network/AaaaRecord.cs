namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class AaaaRecord : RecordSet
{
    protected override string Kind => "AAAA";
}
