namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Hosts of a cloud that end alike: a resource's name is unique among them.</summary>
internal enum HostFamily
{
    Hubs,
    Provisioning,
    Storage,
    Messaging,
    Vaults,
    Databases,
}
