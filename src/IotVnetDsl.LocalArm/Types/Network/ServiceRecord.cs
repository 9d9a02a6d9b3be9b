namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class ServiceRecord : RecordSet
{
    protected override string Kind => "SRV";
}
