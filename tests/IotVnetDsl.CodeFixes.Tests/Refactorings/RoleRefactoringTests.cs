using IotVnetDsl.CodeFixes.Refactorings;

namespace IotVnetDsl.CodeFixes.Tests.Refactorings;

public class RoleRefactoringTests
{
    private const string Targets = """
            public StorageAccount Archive => new("archive") { Containers = ["telemetry", "uploads"] };

            public ServiceBusNamespace Messages => new("messages") { Queues = ["alarms"] };

        """;

    private const string Hub = """
            public IotHub Hub => new("hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints =
                [
                    new StorageEndpoint("archive", Archive.Container("telemetry")),
                    new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms")),
                ],
            };
        """;

    [Fact]
    public async Task Assigns_what_the_endpoint_at_the_caret_needs() => Assert.Equal(
        [Source.Plant(Targets + Hub + """


                public RoleAssignment HubWritesMessagesAlarms => new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages.Queue("alarms"));
            """)],
        await OpenFile.Apply<RoleRefactoring>(
            Source.Plant(Targets + Hub.Replace("Messages.Queue", "Messages.$$Queue", StringComparison.Ordinal)), "Assign Role.AzureServiceBusDataSender on Messages.Queue(\"alarms\")"));

    // Braces of a list are none of the hub's own.
    [Theory]
    [InlineData("[.. new IotHub[] { ", " }]")]
    [InlineData("new[] { ", " }")]
    [InlineData("new List<IotHub> { ", " }")]
    public async Task Assigns_to_each_hub_of_a_list(string opens, string ends) => Assert.Equal(
        ["Assign Role.StorageBlobDataContributor on Archive"],
        await OpenFile.Offers<RoleRefactoring>(Source.Plant($$"""
                public StorageAccount Archive => new("archive") { Containers = ["telemetry"] };
                public IEnumerable<IotHub> Hubs => {{opens}}new IotHub$$("hub") { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("telemetry")) }{{ends}};
            """)));

    // The topology shows the module with arguments, the code without.
    [Fact]
    public async Task Assigns_in_a_module_that_has_parameters_of_types() => Assert.Equal(
        [Source.Plant("""    public Site<int> Site => new("one", 1);""") + Site("Hub", """


                public RoleAssignment HubWritesArchiveTelemetry => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("telemetry"));
            """)],
        await OpenFile.Apply<RoleRefactoring>(
            Source.Plant("""    public Site<int> Site => new("one", 1);""") + Site("H$$ub", ""), "Assign Role.StorageBlobDataContributor on Archive.Container(\"telemetry\")"));

    private static string Site(string hub, string role) => $$"""
        public sealed record Site<T>(string Name, T Number) : Module
        {
            public StorageAccount Archive => new("archive") { Containers = ["telemetry"] };

            public IotHub {{hub}} => new("hub") { Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))] };{{role}}
        }

        """;

    [Fact]
    public async Task Assigns_all_that_the_hub_needs() => Assert.Equal(
        [Source.InBlockNamespace(Source.Plant(Targets + Hub + """


                public RoleAssignment HubWritesArchiveTelemetry => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("telemetry"));

                public RoleAssignment HubWritesMessagesAlarms => new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages.Queue("alarms"));
            """))],
        await OpenFile.Apply<RoleRefactoring>(
            Source.InBlockNamespace(Source.Plant(Targets + Hub.Replace("IotHub Hub", "IotHub H$$ub", StringComparison.Ordinal))),
            "Assign the 2 roles that are missing: on Archive.Container(\"telemetry\"), Messages.Queue(\"alarms\")"));

    [Fact]
    public async Task One_role_on_the_account_does_for_uploads_and_messages() => Assert.Equal(
        ["Assign Role.StorageBlobDataContributor on Archive"],
        await OpenFile.Offers<RoleRefactoring>(Source.Plant(Targets + """
                public IotHub H$$ub => new("hub")
                {
                    Identity = Identity.SystemAssigned,
                    Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                    FileUpload = new(Archive.Container("uploads")),
                };
            """)));

    [Theory]
    [InlineData("Role.StorageBlobDataOwner, Archive")]
    [InlineData("Role.StorageBlobDataContributor, Archive.Container(\"telemetry\")")]
    public async Task Offers_only_what_is_missing(string given) => Assert.Equal(
        ["Assign Role.AzureServiceBusDataSender on Messages.Queue(\"alarms\")"],
        await OpenFile.Offers<RoleRefactoring>(Source.Plant(Targets + Hub.Replace("IotHub Hub", "IotHub H$$ub", StringComparison.Ordinal) + $"""

                public RoleAssignment Given => new(Hub.SystemIdentity, {given});
            """)));

    [Theory]
    [InlineData("Identity = Identity.SystemAssigned")]
    [InlineData("Endpoints = [new StorageEndpoint(\"archive\", Archive.Container(\"telemetry\"))]")]
    public async Task Offers_nothing_to_a_hub_that_writes_nowhere_or_has_no_identity(string member) => Assert.Empty(
        await OpenFile.Offers<RoleRefactoring>(Source.Plant(Targets + $"    public IotHub H$$ub => new(\"hub\") {{ {member} }};")));
}
