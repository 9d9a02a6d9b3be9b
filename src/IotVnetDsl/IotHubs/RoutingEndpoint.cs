namespace IotVnetDsl;

/// <summary>Where a hub's routes can send messages (<c>properties.routing.endpoints</c>).</summary>
/// <remarks>
/// Azure tests an endpoint by identity when the hub is written: without its role the write is refused (400116).
/// Source: Azure Resource Manager type definitions 2023-06-30.
/// </remarks>
public abstract record RoutingEndpoint
{
    private protected RoutingEndpoint(string name) => Name = name;

    /// <summary>
    /// Name (<c>name</c>): 1-64 characters <c>[A-Za-z0-9-._]</c>, unique across all kinds of endpoints. <c>events</c>,
    /// <c>fileNotifications</c> and <c>$default</c> are taken.
    /// </summary>
    public string Name { get; init; }

    /// <summary>
    /// How the hub proves who it is (<c>authenticationType</c>). Unset = by its system identity, which is the only way through the
    /// target's firewall.
    /// </summary>
    public EndpointAuthentication? Authentication { get; init; }
}
