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

    [Fact]
    public Task Adds_the_child_where_no_name_is_near() => FixTest<ChildOfParentFix>.Members(
        """
            public ServiceBusNamespace Bus => new("plant-bus") { Sku = ServiceBusSku.Standard };
            public StorageAccount Archive => new("plantarchive")
            {
                Containers =
                [
                    "telemetry", // of all
                ],
            };
            public RoleAssignment Readings => new(Principal.Group("11111111-2222-3333-4444-555555555555"), Role.StorageBlobDataReader, {|IVD5011:Archive.Container("uploads")|});
            public RoleAssignment Alarms => new(Principal.Group("11111111-2222-3333-4444-555555555555"), Role.AzureServiceBusDataReceiver, {|IVD5011:Bus.Queue("alarms")|});
        """,
        """
            public ServiceBusNamespace Bus => new("plant-bus") { Sku = ServiceBusSku.Standard, Queues = ["alarms"] };
            public StorageAccount Archive => new("plantarchive")
            {
                Containers =
                [
                    "telemetry", // of all
                    "uploads",
                ],
            };
            public RoleAssignment Readings => new(Principal.Group("11111111-2222-3333-4444-555555555555"), Role.StorageBlobDataReader, Archive.Container("uploads"));
            public RoleAssignment Alarms => new(Principal.Group("11111111-2222-3333-4444-555555555555"), Role.AzureServiceBusDataReceiver, Bus.Queue("alarms"));
        """,
        "IVD5011:declare-child",
        iterations: 2);

    [Fact]
    public async Task Adds_no_subnet_whose_block_nobody_chose() => Assert.Empty(await OfferedFixes.Titles<ChildOfParentFix>(
        FixTest<ChildOfParentFix>.Plant("""
                public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("apps", "10.0.1.0/24")] };
                public Client Lines => new(Location.InSubnet(Net.Subnet("machines")));
            """),
        "IVD5011"));

    [Fact]
    public Task Takes_the_nearest_container_of_a_database() => FixTest<ChildOfParentFix>.Members(Store("{|IVD5011:\"reading\"|}"), Store("\"readings\""), Key);

    private static string Store(string container) => $$"""
            public CosmosAccount Store => new("plant-store") { Databases = [new("plant") { Containers = [new("readings", "/deviceId")] }], LocalAuthentication = false };
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, Endpoints = [new CosmosEndpoint("store", Store.Database("plant"), {{container}})] };
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.CosmosDbBuiltInDataContributor, Store);
        """;

    private const string Elsewhere =
        """    public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, FileUpload = Uploads.To(Archive) };""";

    private static string Uploads(string container) => $$"""
        internal static class Uploads
        {
            public static FileUpload To(StorageAccount account) => new({{container}});
        }

        """;

    [Fact]
    public async Task Adds_none_whose_name_is_refused() => Assert.Empty(await OfferedFixes.Titles<ChildOfParentFix>(
        FixTest<ChildOfParentFix>.Plant("""
                public StorageAccount Archive => new("plantarchive") { Containers = [] };
                public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("t"))] };
            """),
        "IVD5011"));

    private static Task Members(string before, string after, int iterations = 1) =>
        FixTest<ChildOfParentFix>.Members(before + Rest, after + Rest, Key, iterations);
}
