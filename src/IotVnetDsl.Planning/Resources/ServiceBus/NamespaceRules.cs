using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Resources.ServiceBus;

internal sealed class NamespaceRules : NamespaceRuleType
{
    public override string GraphType => "ServiceBusNamespace";

    public override string ArmType => "Microsoft.ServiceBus/namespaces/authorizationRules";

    public override string ParentType => "Microsoft.ServiceBus/namespaces";
}
