using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Resources.ServiceBus;

internal sealed class NetworkRuleSets : RuleSetType
{
    public override string GraphType => "ServiceBusNamespace";

    public override string ArmType => "Microsoft.ServiceBus/namespaces/networkRuleSets";

    public override string ParentType => "Microsoft.ServiceBus/namespaces";

    public override string ApiVersion => "2024-01-01";
}
