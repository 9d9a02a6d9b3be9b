using IotVnetDsl.Convention;

namespace IotVnetDsl;

// What a resolver gains by forwarding rulesets.
public sealed partial record DnsResolver
{
    /// <summary>
    /// Where it asks from for rulesets (<c>…/dnsResolvers/outboundEndpoints</c>), at most 5. A list that is set is complete; unset = they are
    /// left as they are.
    /// </summary>
    public ValueList<DnsOutboundEndpoint>? OutboundEndpoints { get; init; }

    /// <summary>A reference to one of its outbound endpoints.</summary>
    /// <param name="name">Name of the endpoint.</param>
    [GraphReference(Child = nameof(OutboundEndpoints), KeyParameter = nameof(name))]
    public DnsOutboundEndpointReference OutboundEndpoint(string name) => new(Child(nameof(OutboundEndpoints), name));
}
