using IotVnetDsl.CodeFixes.Limits;

namespace IotVnetDsl.CodeFixes.Tests.Limits;

public class NameOfTypeFixTests
{
    private const string Key = "IVD5001:mended-name";

    [Theory]
    [InlineData("StorageAccount", "Plant-Archive", "plantarchive")]
    [InlineData("IotHub", "plant_hub", "planthub")]
    [InlineData("IotHub", "plant-hub-", "plant-hub")]
    [InlineData("ServiceBusNamespace", "plant-sb", "plantsb")]
    [InlineData("ServiceBusNamespace", "plant-Mgmt", "plantMgmt")]
    [InlineData("ServiceBusNamespace", "plant-mgmt-", "plantmgmt")]
    [InlineData("ServiceBusNamespace", "plant_messages-sb", "plantmessagessb")]
    public Task Takes_out_what_is_not_allowed(string type, string before, string after) => FixTest<NameOfTypeFix>.Members(
        $$"""    public {{type}} It => new({|IVD5001:"{{before}}"|}); // it""", $$"""    public {{type}} It => new("{{after}}"); // it""", Key);

    [Fact]
    public Task Changes_only_the_wrong_arm_of_a_choice() => FixTest<NameOfTypeFix>.Members(
        """    public IotHub It => new({|IVD5001:Stage == "dev" ? "plant_hub" : "plant-hub"|});""", """    public IotHub It => new(Stage == "dev" ? "planthub" : "plant-hub");""", Key);

    [Fact]
    public Task Mends_three_containers_at_once() => FixTest<NameOfTypeFix>.Members(
        """    public StorageAccount It => new("plantfiles") { Containers = [{|IVD5001:"Telemetry"|}, {|IVD5001:"up_loads"|}, {|IVD5001:"-devices"|}] };""",
        """    public StorageAccount It => new("plantfiles") { Containers = ["telemetry", "uploads", "devices"] };""",
        Key,
        iterations: 3);

    [Fact]
    public Task Takes_along_who_names_the_part() => FixTest<NameOfTypeFix>.Sources(
        [
            FixTest<NameOfTypeFix>.Plant("""
                    public StorageAccount Archive => new("plantfiles") { Containers = [{|IVD5001:"telemetry--raw"|}] };
                    public IotHub Hub => new("plant-hub")
                    {
                        Identity = Identity.SystemAssigned,
                        Endpoints = [new StorageEndpoint({|IVD5001:"archive raw"|}, Archive.Container("telemetry--raw"))],
                        Routes = [new("all", RouteSource.DeviceMessages, "archive raw")],
                    };
                    public RoleAssignment HubWrites => Roles.Of(Hub, Archive);
                """),
            Roles("telemetry--raw"),
        ],
        [
            FixTest<NameOfTypeFix>.Plant("""
                    public StorageAccount Archive => new("plantfiles") { Containers = ["telemetry-raw"] };
                    public IotHub Hub => new("plant-hub")
                    {
                        Identity = Identity.SystemAssigned,
                        Endpoints = [new StorageEndpoint("archiveraw", Archive.Container("telemetry-raw"))],
                        Routes = [new("all", RouteSource.DeviceMessages, "archiveraw")],
                    };
                    public RoleAssignment HubWrites => Roles.Of(Hub, Archive);
                """),
            Roles("telemetry-raw"),
        ],
        Key,
        iterations: 2);

    private static string Roles(string container) => $$"""
        internal static class Roles
        {
            public static RoleAssignment Of(IotHub hub, StorageAccount account) => new(hub.SystemIdentity, Role.StorageBlobDataContributor, account.Container("{{container}}"));
        }

        """;

    [Fact]
    public async Task Leaves_a_name_alone_that_the_code_computes() => Assert.Empty(await OfferedFixes.Titles<NameOfTypeFix>(
        FixTest<NameOfTypeFix>.Plant("""    public StorageAccount It => new($"Plant-{Stage}");"""), "IVD5001"));
}
