using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Resources.ServiceBus;

internal sealed class TopicRules() : EntityRuleType("Topics", "topics")
{
    public override string GraphType => "ServiceBusNamespace";

    public override string ArmType => "Microsoft.ServiceBus/namespaces/topics/authorizationRules";

    public override string ParentType => "Microsoft.ServiceBus/namespaces/topics";
}
