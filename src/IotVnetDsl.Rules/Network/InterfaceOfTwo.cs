using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Network;

/// <summary>Each private endpoint has a network interface of its own.</summary>
internal sealed class InterfaceOfTwo : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3040", "One network interface of two private endpoints", Severity.Error);

    public override void Check(RuleContext context)
    {
        var refused = context.Topology.All<PrivateEndpointView>()
            .Where(endpoint => !endpoint.IsExpanded && endpoint.NetworkInterfaceName.Known is not null && GroupOf(endpoint) is not null)
            .GroupBy(endpoint => $"{GroupOf(endpoint)}/{endpoint.NetworkInterfaceName.Known}", StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => Rivals.Refused(same, endpoint => endpoint));
        foreach (var (first, second) in refused)
            context.Report(second.NetworkInterfaceName, $"'{second.Path}' names its network interface '{second.NetworkInterfaceName.Known}', as '{first.Path}' does: Azure makes one of a name in a resource group");
    }

    // Null where it is not known.
    private static string? GroupOf(PrivateEndpointView endpoint) =>
        endpoint.Placement.Subscription.IsWhollyKnown && endpoint.Placement.ResourceGroup.Text() is { } group ? $"{endpoint.Placement.Subscription.Text()}/{group}" : null;
}
