namespace IotVnetDsl.Rules.Graph;

/// <summary>Where a resource lives. Each part is a scalar, unset (nothing states it), or unknown.</summary>
/// <param name="Subscription">Subscription id; unset = the one that the deployment is pointed at.</param>
/// <param name="ResourceGroup">Name of the resource group.</param>
/// <param name="Region">Canonical or display name of the region, as stated.</param>
public sealed record GraphScope(GraphValue Subscription, GraphValue ResourceGroup, GraphValue Region)
{
    public static GraphScope Unset { get; } = new(UnsetValue.Instance, UnsetValue.Instance, UnsetValue.Instance);
}
