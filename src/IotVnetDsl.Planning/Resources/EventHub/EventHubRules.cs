using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Resources.EventHub;

internal sealed class EventHubRules() : EntityRuleType("EventHubs", "eventhubs")
{
    public override string GraphType => "EventHubsNamespace";

    public override string ArmType => "Microsoft.EventHub/namespaces/eventhubs/authorizationRules";

    public override string ParentType => "Microsoft.EventHub/namespaces/eventhubs";
}
