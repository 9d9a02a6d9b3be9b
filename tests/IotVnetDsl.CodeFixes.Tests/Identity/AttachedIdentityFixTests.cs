using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class AttachedIdentityFixTests
{
    private const string Key = "IVD2008:attach";
    private const string Use = "FileUpload = new(Archive.Container(\"uploads\")) { {|IVD2008:Authentication = EndpointAuthentication.UserAssigned(Writer.Principal)|} }";
    private const string Fixed = "FileUpload = new(Archive.Container(\"uploads\")) { Authentication = EndpointAuthentication.UserAssigned(Writer.Principal) }";

    [Theory]
    [InlineData("", ",\n        Identity = Identity.UserAssigned(Writer.Principal)")]
    [InlineData(", Identity = Identity.UserAssigned(Other)", ", Identity = Identity.UserAssigned(Other, Writer.Principal)")]
    [InlineData(", Identity = Identity.UserAssigned(Other) with { System = true }", ", Identity = Identity.UserAssigned(Other, Writer.Principal) with { System = true }")]
    [InlineData(", Identity = Identity.SystemAssigned", ", Identity = Identity.SystemAssigned with { UserAssignedIdentities = [Writer.Principal] }")]
    [InlineData(", Identity = new() { System = true }", ", Identity = new() { System = true, UserAssignedIdentities = [Writer.Principal] }")]
    [InlineData(", Identity = new() { UserAssignedIdentities = [] }", ", Identity = new() { UserAssignedIdentities = [Writer.Principal] }")]
    [InlineData(", Identity = new() { UserAssignedIdentities = [Other.Principal] }", ", Identity = new() { UserAssignedIdentities = [Other.Principal, Writer.Principal] }")]
    public Task Attaches_the_identity_to_those_that_are_there(string before, string after) =>
        FixTest<AttachedIdentityFix>.Members(Hub(Use, before), Hub(Fixed, after), Key);

    [Fact]
    public Task Attaches_the_identity_of_an_endpoint_that_is_written_elsewhere() => FixTest<AttachedIdentityFix>.Members(
        Elsewhere("{|IVD2008:Authentication = EndpointAuthentication.UserAssigned(Writer)|}", ""),
        Elsewhere("Authentication = EndpointAuthentication.UserAssigned(Writer)", ", Identity = Identity.UserAssigned(Writer)"),
        Key);

    private static string Elsewhere(string authentication, string identity) => $$"""
            public UserAssignedIdentity Writer => new("id-writer");
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            private StorageEndpoint Telemetry => new("archive", Archive.Container("telemetry")) { {{authentication}} };
            public IotHub Hub => new("plant-hub") { Endpoints = [Telemetry], Routes = [new("all", RouteSource.DeviceMessages, "archive")]{{identity}} };
            public RoleAssignment Writes => new(Writer.Principal, Role.StorageBlobDataContributor, Archive);
        """;

    [Fact]
    public Task Stands_on_a_line_of_its_own_where_the_others_do() => FixTest<AttachedIdentityFix>.Members(
        Hub(Use, Lines("Other.Principal, // reads")), Hub(Fixed, Lines("Other.Principal, // reads", "Writer.Principal,")), Key);

    [Fact]
    public Task Attaches_it_once_where_a_loop_makes_the_hubs() => FixTest<AttachedIdentityFix>.Members(Loop(Use.Replace("{|IVD2008:", "{|IVD2008:{|IVD2008:", StringComparison.Ordinal).Replace("|}", "|}|}", StringComparison.Ordinal), ""), Loop(Fixed, ", Identity = Identity.UserAssigned(Writer.Principal)"), Key);

    private static string Loop(string upload, string identity) => $$"""
            public UserAssignedIdentity Writer => new("id-writer");
            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
            public IEnumerable<IotHub> Hubs => new[] { "one", "two" }.Select(line => new IotHub($"plant-{line}") { {{upload}}{{identity}} });
            public RoleAssignment Writes => new(Writer.Principal, Role.StorageBlobDataContributor, Archive);
        """;

    private static string Lines(params string[] items) => $$"""
        ,
                Identity = new()
                {
                    UserAssignedIdentities =
                    [
                        {{string.Join("\n                ", items)}}
                    ],
                }
        """;

    private static string Hub(string upload, string identity) => $$"""
            public UserAssignedIdentity Writer => new("id-writer");
            public UserAssignedIdentity Other => new("id-other");
            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
            public IotHub Hub => new("plant-hub")
            {
                {{upload}}{{identity}}
            };
            public RoleAssignment Writes => new(Writer.Principal, Role.StorageBlobDataContributor, Archive);
        """;
}
