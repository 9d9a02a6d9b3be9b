using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

internal sealed class TopicRule : AuthorizationRule
{
    public override string Name => "Microsoft.ServiceBus/namespaces/topics/authorizationRules";
}
