using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

internal sealed class ServiceBusNamespaceRule : AuthorizationRule
{
    public override string Name => "Microsoft.ServiceBus/namespaces/authorizationRules";

    public override IReadOnlyList<string> CreatedWithParent { get; } = ["RootManageSharedAccessKey"];
}
