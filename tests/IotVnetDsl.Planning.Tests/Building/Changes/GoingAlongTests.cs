using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>What names something that is no longer declared, or stands in it, goes with it: Azure refuses the deletion otherwise.</summary>
public sealed class GoingAlongTests
{
    private static readonly NetworkSecurityGroup Guard = new("nsg") { Rules = [] };
    private static readonly RouteTable Table = new("table") { Routes = [] };
    private static readonly ApplicationSecurityGroup Group = new("asg");

    [Fact]
    public void A_subnet_loses_what_is_no_longer_declared_and_nothing_else()
    {
        var plan = Changed(
            new Networks { Subnet = new("all", "10.1.0.0/24") { NetworkSecurityGroup = Guard, RouteTable = Table }, Guards = [Guard], Tables = [Table] },
            new Networks { Subnet = new("all", "10.1.0.0/24"), Tables = [Table] });

        Assert.Equal(["Net/Subnets[all]: security group - nsg", "rg-networks/networkSecurityGroups/nsg: deleted"], plan);
    }

    [Fact]
    public void A_private_endpoint_loses_a_group_that_is_no_longer_declared() => Assert.Equal(
        ["Endpoint: application security groups - asg", "rg-networks/applicationSecurityGroups/asg: deleted"],
        Changed(new Networks { Groups = [Group], InGroups = [Group] }, new Networks()));

    [Fact]
    public void A_network_goes_after_its_peerings() => Assert.Equal(
        ["rg-networks/virtualNetworks/other/virtualNetworkPeerings/to-net: deleted", "rg-networks/virtualNetworks/other: deleted"],
        Changed(new Networks { HasOther = true }, new Networks()).Order(StringComparer.Ordinal));

    [Fact]
    public void A_hub_that_still_writes_to_an_account_that_goes_is_cut_off()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.True(arm.Run(arm.Plan(new Writing { HasArchive = true }.Graph())).IsSuccess);
        arm.Settle();

        var plan = arm.Plan(new Writing().Graph());

        Assert.Contains(plan.Paths.Ways, way => way is { From: "Hub", IsLost: true, Means: "it is deleted, and endpoint 'archive' of the hub still names it" });
        Assert.Contains("cutoff", plan.Missing.Select(consent => consent.Kind));
    }

    private static string[] Changed(Networks before, Networks after)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.True(arm.Run(arm.Plan(before.Graph())).IsSuccess);
        arm.Settle();
        var asked = arm.Plan(after.Graph()).Missing.Select(consent => consent.ToString()!).ToArray();
        Assert.All(asked, consent => Assert.StartsWith("delete:", consent, StringComparison.Ordinal));

        var plan = arm.Plan(after.Graph(), asked);
        Assert.Equal([], arm.Run(plan).Errors);
        arm.Settle();
        Assert.Empty(arm.Plan(after.Graph()).Operations);
        return
        [
            .. plan.Operations.Select(operation => operation.Kind == OperationKind.Delete
                ? $"{operation.Resource.Path}: deleted"
                : $"{operation.Resource.Path}: {string.Join("; ", operation.Changes.Select(change => $"{change.Name} - {change.Before}"))}"),
        ];
    }

    public sealed record Networks : Topology
    {
        public override string Id => "networks";

        public override ResourceGroup ResourceGroup => new("rg-networks", IotVnetDsl.Region.EastUS);

        public Subnet Subnet { get; init; } = new("all", "10.1.0.0/24");

        public ValueList<NetworkSecurityGroup> Guards { get; init; } = [];

        public ValueList<RouteTable> Tables { get; init; } = [];

        public ValueList<ApplicationSecurityGroup> Groups { get; init; } = [];

        public ValueList<ApplicationSecurityGroupReference>? InGroups { get; init; }

        public bool HasOther { get; init; }

        public VirtualNetwork Net => new("net") { AddressSpace = ["10.1.0.0/16"], Subnets = [Subnet] };

        public VirtualNetwork? Other => HasOther ? new("other") { AddressSpace = ["10.2.0.0/16"] } : null;

        public VirtualNetworkPeering? Back => Other is { } other ? new("to-net", other, Net) : null;

        public StorageAccount Archive => new("networksarchive");

        public PrivateEndpoint Endpoint => new("pe", Archive, Net.Subnet("all")) { SubResource = SubResource.Blob, ApplicationSecurityGroups = InGroups };
    }

    public sealed record Writing : Topology
    {
        public override string Id => "writing";

        public override ResourceGroup ResourceGroup => new("rg-writing", IotVnetDsl.Region.EastUS);

        public bool HasArchive { get; init; }

        public StorageAccount? Archive => HasArchive ? new("writingarchive") { Containers = ["data"] } : null;

        public RoleAssignment? Writes => Archive is { } archive ? new(Hub.SystemIdentity, Role.StorageBlobDataContributor, archive) : null;

        public IotHub Hub => new("writing-hub")
        {
            Sku = IotHubSku.S1,
            Identity = Identity.SystemAssigned,
            Endpoints = HasArchive ? [new StorageEndpoint("archive", new StorageAccount("writingarchive").Container("data"))] : null,
            Routes = HasArchive ? [new("all", RouteSource.DeviceMessages, "archive")] : null,
        };
    }
}
