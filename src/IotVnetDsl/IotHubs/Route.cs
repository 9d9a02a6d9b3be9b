namespace IotVnetDsl;

/// <summary>
/// Sends messages of one source to one endpoint (<c>properties.routing.routes[]</c>). A message that fits several routes goes to each
/// of their endpoints; several endpoints are several routes.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
/// <param name="Name"><c>name</c>: 1-64 characters <c>[A-Za-z0-9-._]</c>, unique in the hub.</param>
/// <param name="Source"><c>source</c>: which messages.</param>
/// <param name="Endpoint">
/// <c>endpointNames[0]</c>: name of one of the hub's endpoints, or <c>events</c> for the built-in one. An unknown name is refused (IVD4011).
/// </param>
public sealed record Route(string Name, RouteSource Source, string Endpoint)
{
    /// <summary>
    /// Which of them (<c>condition</c>), in the query language of message routing (<c>level = 'alarm'</c>). Unset = <c>true</c>: all.
    /// </summary>
    public string? Condition { get; init; }

    /// <summary>False = the route does nothing (<c>isEnabled</c>). Unset = true.</summary>
    public bool? Enabled { get; init; }
}
