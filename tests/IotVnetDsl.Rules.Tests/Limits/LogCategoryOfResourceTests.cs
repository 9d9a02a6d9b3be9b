using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class LogCategoryOfResourceTests
{
    [Theory]
    [InlineData("Hub", "Conections", "Connections")]
    [InlineData("Hub", "twinquery", "TwinQueries")]
    [InlineData("Streams", "OperationLogs", "OperationalLogs")]
    public void Fires_at_what_is_nearly_one(string scope, string category, string nearest)
    {
        var found = Assert.Single(Find(scope, $"\"Routes2026\", \"{category}\""));

        Assert.Equal((Severity.Error, $"\"{category}\"", $"'{category}' is no category of logs of '{scope}'; the nearest is '{nearest}'"), (found.Severity, found.Text, found.Message));
    }

    [Theory]
    [InlineData("Hub", "\"Connections\", \"deviceTELEMETRY\"")]
    [InlineData("Hub", "\"SomethingNewAltogether\"")]
    [InlineData("Hub", "Environment.UserName")]
    [InlineData("Archive", "\"StorageReads\"")]
    public void Is_silent_elsewhere(string scope, string categories) => Assert.Empty(Find(scope, categories));

    private static IEnumerable<Found> Find(string scope, string categories) => Written.Find("IVD5017", $$"""
        public IotHub Hub => new("plant-hub");
        public EventHubsNamespace Streams => new("plant-streams");
        public StorageAccount Archive => new("plantarchive");
        public LogAnalyticsWorkspace Kept => new("log-plant");
        public DiagnosticSetting Logs => new("to-logs", {{scope}}, Kept) { Logs = [{{categories}}] };
        """).Where(found => found.Text != "\"Routes2026\"");
}
