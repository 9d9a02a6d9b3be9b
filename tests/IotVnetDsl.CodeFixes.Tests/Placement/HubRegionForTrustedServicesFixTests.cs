using IotVnetDsl.CodeFixes.Placement;

namespace IotVnetDsl.CodeFixes.Tests.Placement;

public class HubRegionForTrustedServicesFixTests
{
    private const string Key = "IVD1002:region:eastus";

    private const string Rest = """

            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"], Firewall = Firewall.TrustedServicesOnly };
            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """;

    [Fact]
    public Task Moves_the_hub_to_a_region_whose_hubs_are_trusted_services() => FixTest<HubRegionForTrustedServicesFix>.Members(
        """
            public IotHub Hub => new("plant-hub")
            {
                {|IVD1002:Region = Region.NorthEurope|}, // near the plant
                Identity = Identity.SystemAssigned,
                FileUpload = new(Archive.Container("uploads")),
            };
        """ + Rest,
        """
            public IotHub Hub => new("plant-hub")
            {
                Region = Region.EastUS, // near the plant
                Identity = Identity.SystemAssigned,
                FileUpload = new(Archive.Container("uploads")),
            };
        """ + Rest,
        Key);

    [Fact]
    public Task Moves_three_hubs_at_once() => FixTest<HubRegionForTrustedServicesFix>.Members(
        ThreeHubs("{|IVD1002:Region = Region.NorthEurope|}"), ThreeHubs("Region = Region.EastUS"), Key, iterations: 3);

    [Fact]
    public Task Edits_the_file_that_states_the_region() => FixTest<HubRegionForTrustedServicesFix>.Sources(
        [FixTest<HubRegionForTrustedServicesFix>.Plant(Elsewhere + Rest), Sites("{|IVD1002:Region = Region.NorthEurope|}")],
        [FixTest<HubRegionForTrustedServicesFix>.Plant(Elsewhere + Rest), Sites("Region = Region.EastUS")],
        Key);

    private const string Elsewhere =
        """    public IotHub Hub => Sites.Hub with { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };""";

    private static string Sites(string region) => $$"""
        internal static class Sites
        {
            public static IotHub Hub => new("plant-hub") { {{region}} };
        }

        """;

    private static string ThreeHubs(string region) => $$"""
            public IotHub One => new("plant-one") { {{region}}, Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };
            public IotHub Two => new("plant-two") { {{region}}, Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };
            public IotHub Three => new("plant-three") { {{region}}, Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };
            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"], Firewall = Firewall.TrustedServicesOnly };
            public RoleAssignment OneWrites => new(One.SystemIdentity, Role.StorageBlobDataContributor, Archive);
            public RoleAssignment TwoWrites => new(Two.SystemIdentity, Role.StorageBlobDataContributor, Archive);
            public RoleAssignment ThreeWrites => new(Three.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """;
}
