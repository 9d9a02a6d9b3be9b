namespace IotVnetDsl.Planning.Resources.ServiceBus;

internal sealed class Namespaces : NamespaceType
{
    public override string GraphType => "ServiceBusNamespace";

    public override string ArmType => "Microsoft.ServiceBus/namespaces";

    protected override string PremiumIsForGood => "Azure makes no other namespace Premium, and no Premium one anything else";
}
