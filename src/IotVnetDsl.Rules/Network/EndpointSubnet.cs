using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Network;

/// <summary>A private endpoint stands in a subnet that is nobody else's.</summary>
internal sealed class EndpointSubnet : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3007", "A private endpoint in a reserved or delegated subnet", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var endpoint in context.Each<PrivateEndpointView>())
        {
            if (endpoint.Subnet.ChildKey is not { } name)
                continue;

            if (ReservedSubnets.Find(name) is { } reserved)
            {
                context.Report(
                    endpoint.Subnet,
                    $"'{endpoint.Path}' is to stand in subnet '{name}', which is kept for {reserved.Use}: Azure refuses a private endpoint there; "
                        + "use a subnet of its own");
            }
            else if (endpoint.Subnet.Subnet()?.Delegation.Known is { } service)
            {
                // Some services share their subnet, and no page says which.
                context.Report(
                    endpoint.Subnet,
                    $"'{endpoint.Path}' is to stand in subnet '{name}', which is delegated to {service}: most services share it with nothing else, "
                        + "and Azure then refuses a private endpoint; use a subnet of its own",
                    Severity.Warning);
            }
        }
    }
}
