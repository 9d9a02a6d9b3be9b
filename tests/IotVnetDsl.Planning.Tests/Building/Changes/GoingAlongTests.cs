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

    [Theory]
    [MemberData(nameof(Gone))]
    public void Who_still_names_what_is_deleted_is_cut_off(Writing before, string from, string to, string cutOff, string means)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.True(arm.Run(arm.Plan(before.Graph())).IsSuccess);
        arm.Settle();

        var plan = arm.Plan(new Writing { HasArchive = before.ByOthers, ByOthers = before.ByOthers, IsLeft = true, HasService = before.HasService }.Graph());

        Assert.Contains((from, to, means), plan.Paths.Ways.Where(way => way.IsLost).Select(way => (way.From, way.To, way.Means)));
        Assert.Contains($"cutoff:{cutOff}", plan.Missing.Select(consent => consent.ToString()));
    }

    public static IEnumerable<TheoryDataRow<Writing, string, string, string, string>> Gone()
    {
        yield return new(new() { HasArchive = true }, "Hub", "rg-writing/storageAccounts/writingarchive/data", "rg-writing/storageAccounts/writingarchive", "it is deleted, and endpoint 'archive' of the hub still names it");
        yield return new(new() { HasArchive = true, ByOthers = true, HasIdentity = true }, "Hub", "Archive/data", "Archive", "identity rg-writing/userAssignedIdentities/id-writer is deleted, and endpoint 'archive' of the hub still shows it");
        yield return new(new() { HasService = true, HasSecond = true }, "Provisioning", "rg-writing/IotHubs/writing-second", "rg-writing/IotHubs/writing-second", "it is deleted, and the service is still linked to it");
        yield return new(new() { HasService = true, HasIdentity = true }, "Provisioning", "Hub", "Hub", "identity rg-writing/userAssignedIdentities/id-writer is deleted, and the service still shows it");
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

    /// <summary>A hub and a provisioning service, whose lists the code leaves as they are in the end.</summary>
    public sealed record Writing : Topology
    {
        public override string Id => "writing";

        public override ResourceGroup ResourceGroup => new("rg-writing", IotVnetDsl.Region.EastUS);

        public bool HasArchive { get; init; }

        public bool HasIdentity { get; init; }

        public bool HasService { get; init; }

        public bool HasSecond { get; init; }

        /// <summary>What may be written to is given to everybody who is in a group.</summary>
        public bool ByOthers { get; init; }

        public bool IsLeft { get; init; }

        public StorageAccount? Archive => HasArchive ? new("writingarchive") { Containers = ["data"] } : null;

        public UserAssignedIdentity? Writer => HasIdentity ? new("id-writer") : null;

        public RoleAssignment? Writes => HasArchive && !IsLeft ? new(HasIdentity ? Writer!.Principal : Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive!) : null;

        public IotHub Hub => new("writing-hub")
        {
            Sku = IotHubSku.S1,
            Identity = IsLeft ? null : HasIdentity ? new() { System = true, UserAssignedIdentities = [Writer!.Principal] } : Identity.SystemAssigned,
            Endpoints = HasArchive && !IsLeft ? [new StorageEndpoint("archive", Archive!.Container("data")) { Authentication = Proof }] : null,
            Routes = HasArchive && !IsLeft ? [new("all", RouteSource.DeviceMessages, "archive")] : null,
        };

        public IotHub? Second => HasSecond ? new("writing-second") { Sku = IotHubSku.S1 } : null;

        public DeviceProvisioningService? Provisioning => HasService ? new("writing-provisioning")
        {
            Identity = IsLeft ? null : HasIdentity ? Identity.UserAssigned(Writer!.Principal) : Identity.SystemAssigned,
            LinkedHubs = IsLeft ? null : [new(Second ?? Hub) { Authentication = Proof }],
        } : null;

        public RoleAssignment? Registers => HasService && !IsLeft ? new(HasIdentity ? Writer!.Principal : Provisioning!.SystemIdentity, Role.IotHubDataContributor, Second ?? Hub) : null;

        private EndpointAuthentication? Proof => HasIdentity ? EndpointAuthentication.UserAssigned(Writer!.Principal) : null;
    }
}
