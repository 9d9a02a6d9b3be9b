namespace IotVnetDsl.Planning.Tests.Resources.Examples;

/// <summary>A provisioning service that signs in to its hubs in each of the ways that there are, and is asked by a private endpoint.</summary>
public sealed record DeviceProvisioningServiceExample : Example
{
    public VirtualNetwork Network => new("vnet-provisioning") { AddressSpace = ["10.41.0.0/16"], Subnets = [new("endpoints", "10.41.1.0/24")] };

    public UserAssignedIdentity Registrar => new("id-registrar");

    public IotHub North => new("example-north") { Sku = IotHubSku.S1 };

    public IotHub South => new("example-south") { Sku = IotHubSku.S1 };

    public IotHub East => new("example-east") { Sku = IotHubSku.S1, Region = IotVnetDsl.Region.WestUS2 };

    public DeviceProvisioningService Provisioning => new("example-provisioning")
    {
        Capacity = 2,
        Identity = new() { System = true, UserAssignedIdentities = [Registrar.Principal] },
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        IpFilterRules =
        [
            new("office", IpFilterAction.Accept, "203.0.113.0/24") { Api = ProvisioningApi.Service },
            new("rest", IpFilterAction.Reject, "0.0.0.0/0"),
        ],
        AllocationPolicy = AllocationPolicy.Hashed,
        LinkedHubs =
        [
            new(North) { Weight = 2, IsAllocated = true },
            new(South) { Authentication = EndpointAuthentication.UserAssigned(Registrar.Principal) },
            new(East) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("EAST_HUB")), IsAllocated = false },
        ],
        DisableLocalAuthentication = true,
        EnableDataResidency = false,
    };

    public RoleAssignment RegistersNorth => new(Provisioning.SystemIdentity, Role.IotHubDataContributor, North);

    public RoleAssignment RegistersSouth => new(Registrar.Principal, Role.IotHubDataContributor, South);

    public PrivateEndpoint ProvisioningEndpoint => new("pe-provisioning", Provisioning, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
}
