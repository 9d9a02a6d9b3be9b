using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Resources.ServiceBus;

internal sealed class QueueRules() : EntityRuleType("Queues", "queues")
{
    public override string GraphType => "ServiceBusNamespace";

    public override string ArmType => "Microsoft.ServiceBus/namespaces/queues/authorizationRules";

    public override string ParentType => "Microsoft.ServiceBus/namespaces/queues";
}
