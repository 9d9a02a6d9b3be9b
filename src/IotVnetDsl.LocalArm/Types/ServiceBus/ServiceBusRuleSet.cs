using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

internal sealed class ServiceBusRuleSet : NetworkRuleSet
{
    public override string Name => "Microsoft.ServiceBus/namespaces/networkRuleSets";

    protected override string[] PublicAccessChoices { get; } = ["Enabled", "Disabled"];

    protected override string ServiceEndpoint => "Microsoft.ServiceBus";

    protected override string? Refuses(ResourceRecord messagingNamespace) =>
        HasSku(messagingNamespace, "Basic") ? "SubCode=40000. Network rule sets are not supported for namespaces of the Basic SKU." : null;

    protected override bool TakesSubnets(ResourceRecord messagingNamespace) => HasSku(messagingNamespace, "Premium");
}
