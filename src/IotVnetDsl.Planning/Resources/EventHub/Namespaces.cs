namespace IotVnetDsl.Planning.Resources.EventHub;

internal sealed class Namespaces : NamespaceType
{
    public override string GraphType => "EventHubsNamespace";

    public override string ArmType => "Microsoft.EventHub/namespaces";

    protected override string PremiumIsForGood => "Azure changes Basic to Standard and back in place, nothing else";
}
