namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class MailRecord : RecordSet
{
    protected override string Kind => "MX";
}
