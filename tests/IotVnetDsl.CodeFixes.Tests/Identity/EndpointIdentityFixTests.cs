using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class EndpointIdentityFixTests
{
    private const string Rest = """

            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry", "uploads"] };
            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """;

    [Fact]
    public Task Adds_the_identity_as_the_last_member_in_the_layout_of_the_initializer() => Members(
        """
            public IotHub Hub => new("plant-hub")
            {
                // The smallest that routes.
                Sku = IotHubSku.S1,
                Endpoints = [{|IVD2001:new StorageEndpoint("archive", Archive.Container("telemetry"))|}], // for ever
            };
        """,
        """
            public IotHub Hub => new("plant-hub")
            {
                // The smallest that routes.
                Sku = IotHubSku.S1,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))], // for ever
                Identity = Identity.SystemAssigned,
            };
        """);

    [Fact]
    public Task Keeps_the_comment_behind_a_last_member_without_comma() => Members(
        """
            public IotHub Hub => new("plant-hub")
            {
                Sku = IotHubSku.S1,
                {|IVD2001:FileUpload = new(Archive.Container("uploads"))|} // from the lines
            };
        """,
        """
            public IotHub Hub => new("plant-hub")
            {
                Sku = IotHubSku.S1,
                FileUpload = new(Archive.Container("uploads")), // from the lines
                Identity = Identity.SystemAssigned
            };
        """);

    [Fact]
    public Task Stays_on_the_line_where_the_initializer_has_one() => Members(
        """    public IotHub Hub => new("plant-hub") { {|IVD2001:FileUpload = new(Archive.Container("uploads"))|} };""",
        """    public IotHub Hub => new("plant-hub") { FileUpload = new(Archive.Container("uploads")), Identity = Identity.SystemAssigned };""");

    [Theory]
    [InlineData("{|IVD2001:new StorageEndpoint(\"archive\", Archive.Container(\"telemetry\"))|}", "")]
    [InlineData("new StorageEndpoint(\"archive\", Archive.Container(\"telemetry\")) { {|IVD2001:Authentication = EndpointAuthentication.SystemAssigned|} }", " { Authentication = EndpointAuthentication.SystemAssigned }")]
    public Task Assigns_the_role_that_the_identity_needs(string endpoint, string stated) => FixTest<EndpointIdentityFix>.Members(
        $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public IotHub Hub => new("plant-hub") { Endpoints = [{{endpoint}}] };
        """,
        $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public IotHub Hub => new("plant-hub") { Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")){{stated}}], Identity = Identity.SystemAssigned };

            public RoleAssignment HubWritesArchiveTelemetry => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("telemetry"));
        """,
        "IVD2001:add-identity:SystemAssigned");

    // Else IVD2017 is the next finding.
    [Fact]
    public Task Declares_the_role_on_a_target_of_others_as_given_by_its_owner() => FixTest<EndpointIdentityFix>.Members(
        """
            public StorageAccount Archive => new("plantarchive") { Existing = true };
            public IotHub Hub => new("plant-hub") { Endpoints = [{|IVD2001:new StorageEndpoint("archive", Archive.Container("telemetry"))|}] };
        """,
        """
            public StorageAccount Archive => new("plantarchive") { Existing = true };
            public IotHub Hub => new("plant-hub") { Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))], Identity = Identity.SystemAssigned };

            public RoleAssignment HubWritesArchiveTelemetry => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("telemetry")) { Existing = true };
        """,
        "IVD2001:add-identity:SystemAssigned");

    [Fact]
    public Task Assigns_one_role_on_the_account_where_one_of_its_uses_needs_it_there() => FixTest<EndpointIdentityFix>.Members(
        """
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry", "uploads"] };
            public IotHub Hub => new("plant-hub") { Endpoints = [{|IVD2001:new StorageEndpoint("archive", Archive.Container("telemetry"))|}], {|IVD2001:FileUpload = new(Archive.Container("uploads"))|} };
        """,
        """
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry", "uploads"] };
            public IotHub Hub => new("plant-hub") { Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))], FileUpload = new(Archive.Container("uploads")), Identity = Identity.SystemAssigned };

            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """,
        "IVD2001:add-identity:SystemAssigned");

    [Fact]
    public Task Fixes_three_findings_of_one_initializer_once() => Members(
        """
            public IotHub Hub => new("plant-hub")
            {
                Endpoints = [{|IVD2001:new StorageEndpoint("archive", Archive.Container("telemetry"))|}],
                {|IVD2001:FileUpload = new(Archive.Container("uploads"))|},
                {|IVD2001:BulkJobs = new(Archive.Container("uploads"))|},
            };
        """,
        """
            public IotHub Hub => new("plant-hub")
            {
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                FileUpload = new(Archive.Container("uploads")),
                BulkJobs = new(Archive.Container("uploads")),
                Identity = Identity.SystemAssigned,
            };
        """);

    [Theory]
    [InlineData("null")]
    [InlineData("new()")]
    [InlineData("new() { System = false }")]
    public Task Replaces_a_setting_that_gives_no_identity(string setting) => Members(
        $$"""    public IotHub Hub => new("plant-hub") { Identity = {{setting}}, {|IVD2001:FileUpload = new(Archive.Container("uploads"))|} };""",
        """    public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };""");

    [Fact]
    public Task Keeps_a_user_assigned_identity() => Members(
        """
            public UserAssignedIdentity Own => new("id-plant");
            public IotHub Hub => new("plant-hub")
            {
                Identity = new() { UserAssignedIdentities = [Own.Principal] },
                {|IVD2001:FileUpload = new(Archive.Container("uploads"))|},
            };
        """,
        """
            public UserAssignedIdentity Own => new("id-plant");
            public IotHub Hub => new("plant-hub")
            {
                Identity = new() { UserAssignedIdentities = [Own.Principal], System = true },
                FileUpload = new(Archive.Container("uploads")),
            };
        """);

    [Fact]
    public Task Copies_a_setting_that_is_made_elsewhere() => Members(
        """
            private static readonly Identity Bare = new() { System = false };

            public IotHub Hub => new("plant-hub") { Identity = Bare, {|IVD2001:FileUpload = new(Archive.Container("uploads"))|} };
        """,
        """
            private static readonly Identity Bare = new() { System = false };

            public IotHub Hub => new("plant-hub") { Identity = Bare with { System = true }, FileUpload = new(Archive.Container("uploads")) };
        """);

    [Fact]
    public Task Edits_the_with_that_makes_the_hub() => Members(
        """
            private static IotHub Plain => new("plant-hub") { Sku = IotHubSku.S1 };

            public IotHub Hub => Plain with { {|IVD2001:FileUpload = new(Archive.Container("uploads"))|} };
        """,
        """
            private static IotHub Plain => new("plant-hub") { Sku = IotHubSku.S1 };

            public IotHub Hub => Plain with { FileUpload = new(Archive.Container("uploads")), Identity = Identity.SystemAssigned };
        """);

    [Fact]
    public Task Edits_the_file_that_makes_the_hub_when_the_finding_is_in_another() => FixTest<EndpointIdentityFix>.Sources(
        [
            FixTest<EndpointIdentityFix>.Plant("""    public IotHub Hub => new("plant-hub") { Endpoints = Shared.Endpoints(Archive) };""" + Rest),
            """
            internal static class Shared
            {
                public static ValueList<RoutingEndpoint> Endpoints(StorageAccount archive) =>
                    [{|IVD2001:new StorageEndpoint("archive", archive.Container("telemetry"))|}];
            }

            """,
        ],
        [
            FixTest<EndpointIdentityFix>.Plant(
                """    public IotHub Hub => new("plant-hub") { Endpoints = Shared.Endpoints(Archive), Identity = Identity.SystemAssigned };""" + Rest),
            """
            internal static class Shared
            {
                public static ValueList<RoutingEndpoint> Endpoints(StorageAccount archive) =>
                    [new StorageEndpoint("archive", archive.Container("telemetry"))];
            }

            """,
        ],
        "IVD2001:add-identity:SystemAssigned");

    private static Task Members(string before, string after) =>
        FixTest<EndpointIdentityFix>.Members(before + Rest, after + Rest, "IVD2001:add-identity:SystemAssigned");
}
