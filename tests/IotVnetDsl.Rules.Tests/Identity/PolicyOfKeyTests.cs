using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class PolicyOfKeyTests
{
    private const string Id = "IVD2019";

    private const string Rest = """
        public EventHubsNamespace Streams => new("plant-streams")
        {
            EventHubs = [new("telemetry") { AuthorizationRules = [new("write", AccessRights.Send)] }, "other"],
            AuthorizationRules = [new("send", AccessRights.Send), new("both", AccessRights.ListenAndSend), new("read", AccessRights.Listen)],
        };
        public EventHubsNamespace Fresh => new("plant-fresh") { EventHubs = ["telemetry"] };
        public EventHubsNamespace Theirs => new("plant-theirs") { Existing = true };
        public StorageAccount Archive => new("plantarchive") { Containers = ["files"] };
        public StorageAccount Others => new("plantothers");
        """;

    [Theory]
    [InlineData("Secret.KeyOf(Streams, \"sender\")", "\"sender\"", "'Hub' takes the key of policy 'sender', which is none of AuthorizationRules of 'Streams' (send, both, read)")]
    [InlineData("Secret.KeyOf(Streams, \"read\")", "\"read\"", "'Hub' takes the key of policy 'read' of 'Streams', which has the rights Listen only: the hub has to send")]
    [InlineData("Secret.KeyOf(Fresh, \"send\")", "Fresh", "endpoint 'events-out' of 'Hub' writes to 'Streams/EventHubs[telemetry]' and shows a key of 'Fresh': Azure takes it, and refuses each message")]
    [InlineData("Secret.KeyOf(Streams.EventHub(\"other\"), \"write\")", "Streams.EventHub(\"other\")", "endpoint 'events-out' of 'Hub' writes to 'Streams/EventHubs[telemetry]' and shows a key of 'Streams/EventHubs[other]': Azure takes it, and refuses each message")]
    [InlineData("Secret.KeyOf(Streams.EventHub(\"telemetry\"), \"send\")", "\"send\"", "'Hub' takes the key of policy 'send', which is none of EventHubs[telemetry].AuthorizationRules of 'Streams' (write)")]
    public void Fires_where_it_is_shown(string key, string text, string message)
    {
        var found = Assert.Single(Find("Streams.EventHub(\"telemetry\")", key));

        Assert.Equal((Severity.Error, text, message), (found.Severity, found.Text, found.Message));
    }

    [Fact]
    public void Warns_where_the_list_is_left_out() => Assert.Equal(
        (Severity.Warning, "'Hub' takes the key of policy 'send', which is none of AuthorizationRules of 'Fresh'"),
        Find("Fresh.EventHub(\"telemetry\")", "Secret.KeyOf(Fresh, \"send\")").Select(found => (found.Severity, found.Message)).Single());

    [Theory]
    [InlineData("Streams.EventHub(\"telemetry\")", "Secret.KeyOf(Streams, \"send\")")]
    [InlineData("Streams.EventHub(\"telemetry\")", "Secret.KeyOf(Streams, \"BOTH\")")]
    [InlineData("Streams.EventHub(\"telemetry\")", "Secret.KeyOf(Streams, \"RootManageSharedAccessKey\")")]
    [InlineData("Streams.EventHub(\"telemetry\")", "Secret.KeyOf(Streams.EventHub(\"telemetry\"), \"write\")")]
    [InlineData("Streams.EventHub(\"telemetry\")", "Secret.KeyOf(Streams, Environment.UserName)")]
    [InlineData("Streams.EventHub(\"telemetry\")", "Secret.FromEnvironment(\"KEY\")")]
    [InlineData("Theirs.EventHub(\"telemetry\")", "Secret.KeyOf(Theirs, \"send\")")]
    public void Is_silent_elsewhere(string eventHub, string key) => Assert.Empty(Find(eventHub, key));

    [Theory]
    [InlineData("Archive", false)]
    [InlineData("Others", true)]
    public void Knows_whose_the_key_of_an_account_is(string account, bool fires) => Assert.Equal(fires, Written.Find(Id, Rest + $$"""
        public IotHub Hub => new("plant-hub") { FileUpload = new(Archive.Container("files")) { Authentication = EndpointAuthentication.Key(Secret.KeyOf({{account}})) } };
        """).Any());

    [Theory]
    [InlineData("EventHubRule = \"send\"", "'Logs' takes the key of policy 'send' of 'Streams', which has the rights Send only: Azure Monitor needs Manage")]
    [InlineData("EventHubRule = \"sned\"", "'Logs' takes the key of policy 'sned', which is none of AuthorizationRules of 'Streams' (send, both, read)")]
    [InlineData("EventHubRule = \"RootManageSharedAccessKey\"", null)]
    [InlineData("EventHubRule = Environment.UserName", null)]
    [InlineData("", null)]
    public void Asks_for_all_rights_where_logs_are_sent(string rule, string? message) => Assert.Equal(message, Written.Find(Id, Rest + $$"""
        public IotHub Hub => new("plant-hub");
        public LogAnalyticsWorkspace Kept => new("log-plant");
        public DiagnosticSetting Logs => new("to-logs", Hub, Kept) { LogGroups = ["allLogs"], EventHub = Streams.EventHub("other"), {{rule}} };
        """).SingleOrDefault()?.Message);

    private static IEnumerable<Found> Find(string eventHub, string key) => Written.Find(Id, Rest + $$"""
        public IotHub Hub => new("plant-hub")
        {
            Endpoints = [new EventHubEndpoint("events-out", {{eventHub}}) { Authentication = EndpointAuthentication.Key({{key}}) }],
            Routes = [new("all", RouteSource.DeviceMessages, "events-out")],
        };
        """);
}
