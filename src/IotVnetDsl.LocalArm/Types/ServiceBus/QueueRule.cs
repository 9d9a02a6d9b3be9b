using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

internal sealed class QueueRule : AuthorizationRule
{
    public override string Name => "Microsoft.ServiceBus/namespaces/queues/authorizationRules";
}
