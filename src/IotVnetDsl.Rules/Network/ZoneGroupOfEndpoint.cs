using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>The names of a private endpoint's target lead to the endpoint.</summary>
internal sealed class ZoneGroupOfEndpoint : Rule
{
    private const string GroupType = "PrivateDnsZoneGroup";

    public override RuleDescriptor Descriptor { get; } =
        new("IVD3009", "A private endpoint without DNS: names go on resolving to public addresses", Severity.Warning);

    public override void Check(RuleContext context)
    {
        var grouped = context.Graph.OfType(GroupType).Select(group => group["PrivateEndpoint"]).ToArray();
        var paths = new HashSet<string>(grouped.OfType<ReferenceValue>().Select(reference => reference.Path).OfType<string>(), StringComparer.Ordinal);
        if (context.Graph.IsOpen(GroupType) || grouped.Any(reference => reference is not ReferenceValue { Path: not null }))
            return;

        foreach (var endpoint in context.Graph.OfType("PrivateEndpoint"))
        {
            if (endpoint["Dns"].IsSet() == Answer.No && !paths.Contains(endpoint.Path))
            {
                context.Report(
                    endpoint,
                    "",
                    $"'{endpoint.Path}' has no DNS zone group: the names of its target go on resolving to public addresses; "
                        + "set Dns to Dns.PrivateZones, or to Dns.ByPolicy where others provide the zones");
            }
        }
    }
}
