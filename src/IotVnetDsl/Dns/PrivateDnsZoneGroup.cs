using System.Runtime.CompilerServices;

namespace IotVnetDsl;

/// <summary>
/// Keeps a private endpoint's records in private DNS zones (<c>…/privateEndpoints/privateDnsZoneGroups</c>). An endpoint has at most
/// one group; several endpoints of one target in one zone overwrite each other's records.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
public sealed record PrivateDnsZoneGroup : NamedResource
{
    /// <summary>Declares a zone group.</summary>
    /// <param name="name">1-80 letters, digits, <c>_ . -</c>; usually <c>default</c>.</param>
    /// <param name="privateEndpoint">The endpoint whose records are kept.</param>
    /// <param name="zones">The zones that its sub-resource needs, at most five.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public PrivateDnsZoneGroup(
        string name,
        PrivateEndpointReference privateEndpoint,
        ValueList<PrivateDnsZoneReference> zones,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, file, line) => (PrivateEndpoint, Zones) = (privateEndpoint, zones);

    /// <summary>The endpoint whose records are kept.</summary>
    public PrivateEndpointReference PrivateEndpoint { get; init; }

    /// <summary>The zones that hold the records (<c>properties.privateDnsZoneConfigs</c>), at most five; the list is complete.</summary>
    public ValueList<PrivateDnsZoneReference> Zones { get; init; }
}
