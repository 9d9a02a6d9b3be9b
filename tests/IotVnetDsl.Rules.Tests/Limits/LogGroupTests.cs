using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class LogGroupTests
{
    private const string Around = """
        public IotHub Hub => new("plant-hub");
        public LogAnalyticsWorkspace Kept => new("plant-logs");
        """;

    [Theory]
    [InlineData("Logs = [\"Connections\", \"allLogs\"]", "\"allLogs\"", "'allLogs' is a group of logs and no category of 'Hub': say LogGroups = [\"allLogs\"], and leave out Logs")]
    [InlineData("Logs = [\"Audit\"]", "\"Audit\"", "'Audit' is a group of logs and no category of 'Hub': say LogGroups = [\"Audit\"], and leave out Logs")]
    [InlineData(
        "Logs = [\"Routes\"], LogGroups = [\"audit\"]",
        "LogGroups = [\"audit\"]",
        "'Setting' sends categories of logs and groups of them, and Azure takes one kind in a setting: declare another setting for the groups")]
    public void Fires_on_a_group_that_stands_with_categories(string said, string place, string message)
    {
        var found = Assert.Single(Find(said));

        Assert.Equal((Severity.Error, place, message), (found.Severity, found.Text, found.Message));
    }

    [Theory]
    [InlineData("LogGroups = [\"allLogs\"]")]
    [InlineData("Logs = [\"Connections\"], LogGroups = []")]
    [InlineData("Metrics = [\"AllMetrics\"]")]
    [InlineData("Logs = [Environment.UserName]")]
    public void Is_silent_elsewhere_and_on_unknown(string said) => Assert.Empty(Find(said));

    private static IEnumerable<Found> Find(string said) =>
        Written.Find("IVD5014", $"{Around}\npublic DiagnosticSetting Setting => new(\"to-logs\", Hub, Kept) {{ {said} }};");
}
