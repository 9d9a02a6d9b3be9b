using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Locks;
using IotVnetDsl.Rules.Views.Monitoring;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Usage;

/// <summary>A resource of Azure is declared once; equal declarations are one, unequal ones contradict each other.</summary>
internal sealed class OneIdTwice : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD6004", "Two unequal resources with one Azure id", Severity.Error);

    public override void Check(RuleContext context)
    {
        var first = new Dictionary<(string Type, string Place, string Name), ResourceView>();
        foreach (var resource in context.Topology.All())
        {
            if (resource.Name.Known is not { } name || PlaceOf(resource) is not { } place)
                continue;
            var key = (resource.Type, place.ToLowerInvariant(), name.ToLowerInvariant());
            if (!first.TryGetValue(key, out var other))
                first.Add(key, resource);
            else
                context.Report(resource.Name, $"'{other.Path}' and '{resource.Path}' are one resource in Azure, {resource.Type} '{name}', and say different things of it: declare it once, or give one another name");
        }
    }

    // What a name is unique in; null where that is not known.
    private static string? PlaceOf(ResourceView resource) => resource switch
    {
        PrivateDnsZoneLinkView link => link.Zone.TargetPath,
        PrivateDnsZoneGroupView group => group.PrivateEndpoint.TargetPath,
        VirtualNetworkPeeringView peering => peering.VirtualNetwork.TargetPath,
        DnsForwardingRulesetLinkView link => link.Ruleset.TargetPath,
        ManagementLockView held => PlaceOf(held.Scope),
        DiagnosticSettingView setting => PlaceOf(setting.Scope),
        ResourceGroupView group => Text(group.Placement.Subscription),
        GroupedResourceView grouped => Text(grouped.Placement.Subscription) is { } subscription && grouped.Placement.ResourceGroup.Text() is { } name ? $"{subscription}/{name}" : null,
        _ => null,
    };

    private static string? PlaceOf(ReferenceProperty scope) =>
        scope.Known is { Path: { } path } known && known.Key.IsWhollyKnown ? $"{path}/{known.Child}[{known.Key}]" : null;

    // Unset is the subscription that the deployment is pointed at.
    private static string? Text(GraphValue value) => value is UnsetValue ? "" : value.Text();
}
