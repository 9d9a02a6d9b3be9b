using IotVnetDsl.CodeFixes.Limits;

namespace IotVnetDsl.CodeFixes.Tests.Limits;

public class ChildOfParentFixTests
{
    private const string Key = "IVD5011:nearest-child";

    private const string Rest = """

            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry", "uploads", "devices"] };
            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """;

    [Fact]
    public Task Takes_the_nearest_name_that_the_target_has() => Members(
        """    public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, FileUpload = new({|IVD5011:Archive.Container("upload")|}) };""",
        """    public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };""");

    [Fact]
    public Task Takes_the_nearest_subnet_of_a_rule() => Members(
        """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("apps", "10.0.1.0/24") { ServiceEndpoints = [ServiceEndpoint.Storage] }] };
            public StorageAccount Raw => new("plantraw") { Firewall = new() { SubnetRules = [{|IVD5011:Net.Subnet("app")|}] } };
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned };
        """,
        """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("apps", "10.0.1.0/24") { ServiceEndpoints = [ServiceEndpoint.Storage] }] };
            public StorageAccount Raw => new("plantraw") { Firewall = new() { SubnetRules = [Net.Subnet("apps")] } };
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned };
        """);

    [Fact]
    public Task Fixes_three_uses_of_one_hub_at_once() => Members(
        """
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints = [new StorageEndpoint("archive", {|IVD5011:Archive.Container("telemtry")|})],
                FileUpload = new({|IVD5011:Archive.Container("upload")|}),
                BulkJobs = new({|IVD5011:Archive.Container("device")|}),
            };
        """,
        """
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                FileUpload = new(Archive.Container("uploads")),
                BulkJobs = new(Archive.Container("devices")),
            };
        """,
        iterations: 3);

    [Fact]
    public async Task Leaves_a_name_alone_that_the_code_computes() => Assert.Empty(await OfferedFixes.Titles<ChildOfParentFix>(
        FixTest<ChildOfParentFix>.Plant(
            """    public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("up" + "load")) };""" + Rest),
        "IVD5011"));

    [Fact]
    public Task Edits_the_file_that_writes_the_name() => FixTest<ChildOfParentFix>.Sources(
        [FixTest<ChildOfParentFix>.Plant(Elsewhere + Rest), Uploads("{|IVD5011:account.Container(\"upload\")|}")],
        [FixTest<ChildOfParentFix>.Plant(Elsewhere + Rest), Uploads("account.Container(\"uploads\")")],
        Key);

    private const string Elsewhere =
        """    public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, FileUpload = Uploads.To(Archive) };""";

    private static string Uploads(string container) => $$"""
        internal static class Uploads
        {
            public static FileUpload To(StorageAccount account) => new({{container}});
        }

        """;

    private static Task Members(string before, string after, int iterations = 1) =>
        FixTest<ChildOfParentFix>.Members(before + Rest, after + Rest, Key, iterations);
}
