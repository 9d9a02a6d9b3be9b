using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class FittingRoleFixTests
{
    private const string Contributor = "IVD2004:role:ba92f5b4-2d11-453d-a403-e96b0029c9fe";
    private const string Owner = "IVD2004:role:b7e6dc6d-f1e8-4753-8033-0f276bb0955b";

    private const string Rest = """

            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };
        """;

    [Fact]
    public Task Puts_the_fitting_role_in_the_place_of_the_wrong_one() => Members(
        """    public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, /* read? */ {|IVD2004:Role.StorageBlobDataReader|}, Archive);""",
        """    public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, /* read? */ Role.StorageBlobDataContributor, Archive);""");

    [Fact]
    public Task Offers_the_wider_role_too() => Members(
        """    public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, {|IVD2004:Role.StorageBlobDataReader|}, Archive);""",
        """    public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataOwner, Archive);""",
        Owner);

    [Fact]
    public Task Replaces_a_role_that_is_written_by_its_id() => Members(
        """    public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, {|IVD2004:Role.WithId("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1")|}, Archive);""",
        """    public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);""");

    [Fact]
    public Task Changes_only_the_wrong_arm_of_a_choice() => Members(
        """
            public RoleAssignment HubWritesArchive => new(
                Hub.SystemIdentity,
                {|IVD2004:Stage == "dev" ? Role.StorageBlobDataReader : Role.StorageBlobDataContributor|},
                Archive);
        """,
        """
            public RoleAssignment HubWritesArchive => new(
                Hub.SystemIdentity,
                Stage == "dev" ? Role.StorageBlobDataContributor : Role.StorageBlobDataContributor,
                Archive);
        """);

    [Fact]
    public Task Fixes_three_assignments_of_one_type_at_once() => FixTest<FittingRoleFix>.Members(
        """
            public RoleAssignment First => new(One.SystemIdentity, {|IVD2004:Role.StorageBlobDataReader|}, Archive);
            public RoleAssignment Second => new(Two.SystemIdentity, {|IVD2004:Role.Reader|}, Archive);
            public RoleAssignment Third => new(Three.SystemIdentity, {|IVD2004:Role.StorageAccountContributor|}, Archive);

        """ + ThreeHubs,
        """
            public RoleAssignment First => new(One.SystemIdentity, Role.StorageBlobDataContributor, Archive);
            public RoleAssignment Second => new(Two.SystemIdentity, Role.StorageBlobDataContributor, Archive);
            public RoleAssignment Third => new(Three.SystemIdentity, Role.StorageBlobDataContributor, Archive);

        """ + ThreeHubs,
        Contributor,
        iterations: 3);

    [Fact]
    public Task Edits_the_file_that_states_the_role() => FixTest<FittingRoleFix>.Sources(
        [
            FixTest<FittingRoleFix>.Plant("""    public RoleAssignment HubWritesArchive => Grants.On(Hub.SystemIdentity, Archive);""" + Rest),
            """
            internal static class Grants
            {
                public static RoleAssignment On(PrincipalReference principal, ResourceReference scope) =>
                    new(principal, {|IVD2004:Role.StorageBlobDataReader|}, scope);
            }

            """,
        ],
        [
            FixTest<FittingRoleFix>.Plant("""    public RoleAssignment HubWritesArchive => Grants.On(Hub.SystemIdentity, Archive);""" + Rest),
            """
            internal static class Grants
            {
                public static RoleAssignment On(PrincipalReference principal, ResourceReference scope) =>
                    new(principal, Role.StorageBlobDataContributor, scope);
            }

            """,
        ],
        Contributor);

    private const string ThreeHubs = """
            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
            public IotHub One => new("plant-one") { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };
            public IotHub Two => new("plant-two") { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };
            public IotHub Three => new("plant-three") { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };
        """;

    private static Task Members(string before, string after, string key = Contributor) =>
        FixTest<FittingRoleFix>.Members(before + Rest, after + Rest, key);
}
