// complete
using IotVnetDsl;

// What others keep.
public sealed record Existing : Topology
{
    public override string Id => "existing";
    public override ResourceGroup ResourceGroup => new("rg", Region.EastUS) { Existing = true };

    public VirtualNetwork Corporate => new("corp") { Existing = true };
    public PrivateDnsZone Zone => new("privatelink.azure-devices.net") { Existing = true };
    public PrivateDnsZoneLink Link => new("corp", Zone, Corporate);
    public ManagementLock Keep => new("keep", LockLevel.CanNotDelete, Corporate);
    public Client Lines => new(Location.OnPremises("192.168.0.0/16", "172.16.0.0/12"));
}
