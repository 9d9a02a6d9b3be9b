namespace IotVnetDsl;

/// <summary>Who lays an ExpressRoute circuit, and where (<c>properties.serviceProviderProperties</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
/// <param name="Name">The provider, as Azure lists it (<c>serviceProviderName</c>: <c>Equinix</c>). Cannot be changed.</param>
/// <param name="PeeringLocation">Where it meets Azure, as Azure lists it (<c>peeringLocation</c>: <c>Washington DC</c>). Cannot be changed.</param>
/// <param name="BandwidthInMbps">Bandwidth (<c>bandwidthInMbps</c>); it can grow and never shrinks.</param>
public sealed record ExpressRouteProvider(string Name, string PeeringLocation, int BandwidthInMbps);
