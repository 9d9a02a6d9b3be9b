using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Resources.EventHub;

internal sealed class NamespaceRules : NamespaceRuleType
{
    public override string GraphType => "EventHubsNamespace";

    public override string ArmType => "Microsoft.EventHub/namespaces/authorizationRules";

    public override string ParentType => "Microsoft.EventHub/namespaces";
}
