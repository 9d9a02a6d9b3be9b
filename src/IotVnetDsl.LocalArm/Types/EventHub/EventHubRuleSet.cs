using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.EventHub;

internal sealed class EventHubRuleSet : NetworkRuleSet
{
    public override string Name => "Microsoft.EventHub/namespaces/networkRuleSets";

    protected override string ServiceEndpoint => "Microsoft.EventHub";

    protected override string? Refuses(ResourceRecord messagingNamespace) =>
        HasSku(messagingNamespace, "Basic") ? "SubCode=40000. Network rule sets are not supported for namespaces of the Basic SKU." : null;

    protected override bool TakesIPv6 => true;
}
