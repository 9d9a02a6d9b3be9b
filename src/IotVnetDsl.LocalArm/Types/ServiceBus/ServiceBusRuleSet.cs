using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

internal sealed class ServiceBusRuleSet : NetworkRuleSet
{
    public override string Name => "Microsoft.ServiceBus/namespaces/networkRuleSets";

    protected override string[] PublicAccessChoices { get; } = ["Enabled", "Disabled"];

    protected override string ServiceEndpoint => "Microsoft.ServiceBus";

    protected override string? Refuses(ResourceRecord messagingNamespace) =>
        HasSku(messagingNamespace, "Premium") ? null : "SubCode=40000. Network rule sets are only supported for namespaces of the Premium SKU.";
}
