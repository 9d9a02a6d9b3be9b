using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Resources.EventHub;

internal sealed class NetworkRuleSets : RuleSetType
{
    public override string GraphType => "EventHubsNamespace";

    public override string ArmType => "Microsoft.EventHub/namespaces/networkRuleSets";

    public override string ParentType => "Microsoft.EventHub/namespaces";

    public override string ApiVersion => "2024-01-01";
}
