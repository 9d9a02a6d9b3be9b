namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class CanonicalNameRecord : RecordSet
{
    protected override string Kind => "CNAME";
}
