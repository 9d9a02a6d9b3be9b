using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.EventHub;

internal sealed class EventHubNamespaceRule : AuthorizationRule
{
    public override string Name => "Microsoft.EventHub/namespaces/authorizationRules";

    public override IReadOnlyList<string> CreatedWithParent { get; } = ["RootManageSharedAccessKey"];
}
