using IotVnetDsl;
namespace Probes;

public sealed record Probe(string Stage = "dev") : Topology
{
    public static Probe Development => new();
    public static Probe Production => new("prod");
    public override string Id => "probe";
    public override ResourceGroup ResourceGroup => new($"rg-{Stage}", IotVnetDsl.Region.EastUS);
    public StorageAccount Archive => new($"probe{Stage}") { Containers = ["telemetry"], Firewall = StorageFirewall.TrustedServicesOnly };
    public IotHub Hub => new($"hub-{Stage}") { Identity = Identity.SystemAssigned };
    public IotHub Main => Hub;
    public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
}
