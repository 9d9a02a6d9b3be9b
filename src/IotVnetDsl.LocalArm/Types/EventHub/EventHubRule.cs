using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.EventHub;

internal sealed class EventHubRule : AuthorizationRule
{
    public override string Name => "Microsoft.EventHub/namespaces/eventhubs/authorizationRules";
}
