using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class TargetRoleFixTests
{
    private const string Key = "IVD2003:add-role-assignment";

    [Fact]
    public Task Gives_a_body_to_a_topology_that_has_none() => FixTest<TargetRoleFix>.Sources(
        [Common("{|IVD2003:new StorageEndpoint(\"archive\", Archive.Container(\"telemetry\"))|}"), "public sealed record Plant : Common; // of Contoso\n"],
        [
            Common("new StorageEndpoint(\"archive\", Archive.Container(\"telemetry\"))"),
            "public sealed record Plant : Common\n{\n    public RoleAssignment HubWritesArchiveTelemetry => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container(\"telemetry\"));\n} // of Contoso\n",
        ]);

    [Fact]
    public Task Keeps_the_comment_of_an_empty_body() => FixTest<TargetRoleFix>.Sources(
        [Common("{|IVD2003:new StorageEndpoint(\"archive\", Archive.Container(\"telemetry\"))|}"), "public sealed record Plant : Common\n{\n    // nothing yet\n}\n"],
        [
            Common("new StorageEndpoint(\"archive\", Archive.Container(\"telemetry\"))"),
            "public sealed record Plant : Common\n{\n    public RoleAssignment HubWritesArchiveTelemetry => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container(\"telemetry\"));\n    // nothing yet\n}\n",
        ]);

    private static string Common(string endpoint) => $$"""
        public abstract record Common : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", Region.EastUS);
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, Endpoints = [{{endpoint}}] };
        }

        """;

    [Fact]
    public Task Declares_the_assignment_behind_the_hub() => FixTest<TargetRoleFix>.Members(
        """
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                {|IVD2003:FileUpload = new(Archive.Container("uploads"))|},
            };

            // What the lines send.
            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
        """,
        """
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                FileUpload = new(Archive.Container("uploads")),
            };

            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

            // What the lines send.
            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
        """,
        Key);

    [Fact]
    public Task Adds_each_missing_assignment_once() => FixTest<TargetRoleFix>.Members(
        """
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints =
                [
                    {|IVD2003:new StorageEndpoint("archive", Archive.Container("telemetry"))|},
                    {|IVD2003:new EventHubEndpoint("dashboards", Streams.EventHub("telemetry"))|},
                    {|IVD2003:new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms"))|},
                ],
                {|IVD2003:FileUpload = new(Archive.Container("uploads"))|},
            };

            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry", "uploads"] };
            public EventHubsNamespace Streams => new("plant-streams") { EventHubs = [new("telemetry")] };
            public ServiceBusNamespace Messages => new("plant-messages") { Queues = [new("alarms")] };
        """,
        """
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints =
                [
                    new StorageEndpoint("archive", Archive.Container("telemetry")),
                    new EventHubEndpoint("dashboards", Streams.EventHub("telemetry")),
                    new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms")),
                ],
                FileUpload = new(Archive.Container("uploads")),
            };

            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

            public RoleAssignment HubWritesStreamsTelemetry => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams.EventHub("telemetry"));

            public RoleAssignment HubWritesMessagesAlarms => new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages.Queue("alarms"));

            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry", "uploads"] };
            public EventHubsNamespace Streams => new("plant-streams") { EventHubs = [new("telemetry")] };
            public ServiceBusNamespace Messages => new("plant-messages") { Queues = [new("alarms")] };
        """,
        Key,
        iterations: 3);

    [Fact]
    public Task Stands_with_the_assignments_that_are_there_and_takes_an_unused_name() => FixTest<TargetRoleFix>.Members(
        """
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, {|IVD2003:FileUpload = new(Archive.Container("uploads"))|} };
            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
            public UserAssignedIdentity Operator => new("id-operator");
            public RoleAssignment HubWritesArchive => new(Operator.Principal, Role.StorageBlobDataReader, Archive);
            public RoleAssignment OperatorReads => new(Operator.Principal, Role.Reader, Archive);
        """,
        """
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };
            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
            public UserAssignedIdentity Operator => new("id-operator");
            public RoleAssignment HubWritesArchive => new(Operator.Principal, Role.StorageBlobDataReader, Archive);
            public RoleAssignment OperatorReads => new(Operator.Principal, Role.Reader, Archive);
            public RoleAssignment HubWritesArchive2 => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """,
        Key);

    [Fact]
    public Task Names_the_user_assigned_identity_that_the_endpoint_uses() => FixTest<TargetRoleFix>.Members(
        """
            public UserAssignedIdentity Uploader => new("id-uploader");

            public IotHub Hub => new("plant-hub")
            {
                Identity = new() { UserAssignedIdentities = [Uploader.Principal] },
                {|IVD2003:FileUpload = new(Archive.Container("uploads")) { Authentication = EndpointAuthentication.UserAssigned(Uploader.Principal) }|},
            };

            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
        """,
        """
            public UserAssignedIdentity Uploader => new("id-uploader");

            public RoleAssignment UploaderWritesArchive => new(Uploader.Principal, Role.StorageBlobDataContributor, Archive);

            public IotHub Hub => new("plant-hub")
            {
                Identity = new() { UserAssignedIdentities = [Uploader.Principal] },
                FileUpload = new(Archive.Container("uploads")) { Authentication = EndpointAuthentication.UserAssigned(Uploader.Principal) },
            };

            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
        """,
        Key);

    [Fact]
    public Task Gives_no_more_than_the_containers_that_endpoints_write_to() => FixTest<TargetRoleFix>.Members(
        """
            private const string Alarms = "alarms-archive";

            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints =
                [
                    {|IVD2003:new StorageEndpoint("archive", Archive.Container($"telemetry-{Stage}"))|}, // everything
                    {|IVD2003:new StorageEndpoint("alarms", Archive.Container(Alarms))|},
                ],
            };

            public StorageAccount Archive => new("plantarchive") { Containers = [$"telemetry-{Stage}", Alarms] };
        """,
        """
            private const string Alarms = "alarms-archive";

            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints =
                [
                    new StorageEndpoint("archive", Archive.Container($"telemetry-{Stage}")), // everything
                    new StorageEndpoint("alarms", Archive.Container(Alarms)),
                ],
            };

            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container($"telemetry-{Stage}"));

            public RoleAssignment HubWritesArchiveAlarmsArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("alarms-archive"));

            public StorageAccount Archive => new("plantarchive") { Containers = [$"telemetry-{Stage}", Alarms] };
        """,
        Key,
        iterations: 2);

    [Fact]
    public Task Gives_the_whole_target_where_the_container_has_no_name_outside() => FixTest<TargetRoleFix>.Members(
        """
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, Endpoints = [Into("telemetry")] };
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            private StorageEndpoint Into(string container) => {|IVD2003:new("archive", Archive.Container(container))|};
        """,
        """
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, Endpoints = [Into("telemetry")] };

            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            private StorageEndpoint Into(string container) => new("archive", Archive.Container(container));
        """,
        Key);

    [Fact]
    public Task Declares_it_in_the_module_that_declares_hub_and_target() => Sources(
        """
        public sealed record Line(string Name) : Module
        {
            public override string Name { get; init; } = Name;

            public IotHub Hub => new($"hub-{Name}") { Identity = Identity.SystemAssigned, {|IVD2003:FileUpload = new(Archive.Container("uploads"))|} };

            public StorageAccount Archive => new($"archive{Name}") { Containers = ["uploads"] };
        }

        """,
        """
        public sealed record Line(string Name) : Module
        {
            public override string Name { get; init; } = Name;

            public IotHub Hub => new($"hub-{Name}") { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };

            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

            public StorageAccount Archive => new($"archive{Name}") { Containers = ["uploads"] };
        }

        """,
        FixTest<TargetRoleFix>.Plant("""    public Line North => new("north");"""),
        FixTest<TargetRoleFix>.Plant("""    public Line North => new("north");"""));

    [Fact]
    public Task Uses_the_name_that_a_module_has_for_a_target_that_it_is_handed() => Sources(
        """
        public sealed record Line(string Name, StorageAccount Store) : Module
        {
            public override string Name { get; init; } = Name;

            public IotHub Hub => new($"hub-{Name}") { Identity = Identity.SystemAssigned, {|IVD2003:FileUpload = new(Store.Container("uploads"))|} };
        }

        """,
        """
        public sealed record Line(string Name, StorageAccount Store) : Module
        {
            public override string Name { get; init; } = Name;

            public IotHub Hub => new($"hub-{Name}") { Identity = Identity.SystemAssigned, FileUpload = new(Store.Container("uploads")) };

            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Store);
        }

        """,
        FixTest<TargetRoleFix>.Plant("""
                public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
                public ValueList<Line> Lines => [new("north", Archive)];
            """),
        FixTest<TargetRoleFix>.Plant("""
                public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
                public ValueList<Line> Lines => [new("north", Archive)];
            """));

    [Fact]
    public Task Reaches_into_a_module_from_the_topology_in_another_file() => Sources(
        """
        internal static class Shared
        {
            public static FileUpload UploadsTo(ContainerReference container) => new(container);
        }

        public sealed record Line(string Name, ContainerReference Store) : Module
        {
            public override string Name { get; init; } = Name;
            public IotHub Hub => new($"hub-{Name}") { Identity = Identity.SystemAssigned, {|IVD2003:FileUpload = Shared.UploadsTo(Store)|} };
        }

        """,
        """
        internal static class Shared
        {
            public static FileUpload UploadsTo(ContainerReference container) => new(container);
        }

        public sealed record Line(string Name, ContainerReference Store) : Module
        {
            public override string Name { get; init; } = Name;
            public IotHub Hub => new($"hub-{Name}") { Identity = Identity.SystemAssigned, FileUpload = Shared.UploadsTo(Store) };
        }

        """,
        FixTest<TargetRoleFix>.Plant("""
                public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
                public Line North => new("north", Archive.Container("uploads"));
            """),
        FixTest<TargetRoleFix>.Plant("""
                public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
                public Line North => new("north", Archive.Container("uploads"));

                public RoleAssignment HubWritesArchive => new(North.Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
            """));

    [Fact]
    public Task Gives_every_item_of_a_sequence_its_assignment() => FixTest<TargetRoleFix>.Members(
        """
            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };

            public IEnumerable<IotHub> Hubs => new[] { "north", "south" }.Select(line => new IotHub($"hub-{line}")
            {
                Identity = Identity.SystemAssigned,
                {|IVD2003:{|IVD2003:FileUpload = new(Archive.Container("uploads"))|}|},
            });
        """,
        """
            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };

            public IEnumerable<IotHub> Hubs => new[] { "north", "south" }.Select(line => new IotHub($"hub-{line}")
            {
                Identity = Identity.SystemAssigned,
                FileUpload = new(Archive.Container("uploads")),
            });

            public IEnumerable<RoleAssignment> HubsWritesArchive => Hubs.Select(item => new RoleAssignment(item.SystemIdentity, Role.StorageBlobDataContributor, Archive));
        """,
        Key);

    private static Task Sources(string moduleBefore, string moduleAfter, string plantBefore, string plantAfter) =>
        FixTest<TargetRoleFix>.Sources([plantBefore, moduleBefore], [plantAfter, moduleAfter], Key);
}
