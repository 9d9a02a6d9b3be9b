using IotVnetDsl;

namespace Contoso;

/// <summary>What the sites of a region share.</summary>
/// <param name="Name">The region's short name.</param>
/// <param name="Where">The region.</param>
/// <param name="Group">Its resource group.</param>
public sealed record RegionalStreams(string Name, Region Where, ResourceGroup Group) : Module
{
    public override string Name { get; init; } = Name;
    public override Region? Region => Where;
    public override ResourceGroupReference? ResourceGroup => Group;

    public EventHubsNamespace Streams => new($"contoso-fleet-{Name}")
    {
        Sku = EventHubsSku.Standard,
        Capacity = 2,
        EventHubs = [new("telemetry") { PartitionCount = 8, RetentionDays = 3 }],
        Firewall = Firewall.TrustedServicesOnly with { IpRules = ["203.0.113.0/24"] },
        LocalAuthentication = false,
        MinimumTlsVersion = TlsVersion.Tls12,
    };

    // Whose dashboards read the streams.
    public Client Office => new(Location.OnInternet("203.0.113.0/24")) { Uses = [Streams] };
}
