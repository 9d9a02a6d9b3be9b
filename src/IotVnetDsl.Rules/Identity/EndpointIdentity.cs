using IotVnetDsl.Rules.Egress;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A hub that writes by its own identity has one.</summary>
internal sealed class EndpointIdentity : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2001", "Authentication by identity, and the hub has none", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Graph.OfType("IotHub"))
        {
            if (hub["Identity"]["System"].Is(true) != Answer.No)
                continue;
            foreach (var use in EgressUse.Of(hub).Where(use => use.Authentication == EgressAuthentication.SystemIdentity))
            {
                context.Report(
                    hub,
                    use.AuthenticationPath,
                    $"'{hub.Path}' has no system-assigned identity, needed by its {use.Description} to authenticate",
                    data: FindingData.Of((FindingData.Hub, hub.Path)));
            }
        }
    }
}
