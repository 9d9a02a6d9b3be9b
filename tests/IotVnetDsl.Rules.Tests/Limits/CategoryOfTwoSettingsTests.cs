using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class CategoryOfTwoSettingsTests
{
    [Theory]
    [InlineData("Logs = [\"Routes\", \"Connections\"]", "Logs = [\"connections\"]", "\"connections\"", "connections")]
    [InlineData("LogGroups = [\"allLogs\"]", "LogGroups = [\"allLogs\"]", "\"allLogs\"", "allLogs")]
    [InlineData("Metrics = [\"AllMetrics\"]", "Metrics = [\"AllMetrics\"], Logs = [\"Routes\"]", "\"AllMetrics\"", "AllMetrics")]
    public void Fires_at_the_second(string one, string two, string text, string category)
    {
        var found = Assert.Single(Find(one, two));

        Assert.Equal(
            (Severity.Error, text, $"'Two' sends '{category}' where 'One' sends it: Azure takes a category of a resource once for a workspace (Conflict)"),
            (found.Severity, found.Text, found.Message));
    }

    [Fact]
    public void Fires_where_both_archive_it() =>
        Assert.EndsWith("once for an account (Conflict)", Assert.Single(Find("Logs = [\"Routes\"], StorageAccount = Account", "Logs = [\"Routes\"], StorageAccount = Account", "Other")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Logs = [\"Routes\"]", "Logs = [\"Connections\"]", "Kept", "Hub")]
    [InlineData("Logs = [\"Routes\"]", "Logs = [\"Routes\"]", "Other", "Hub")]
    [InlineData("Logs = [\"Routes\"]", "Logs = [\"Routes\"]", "Kept", "Second")]
    [InlineData("Logs = [\"Routes\"]", "Logs = [Environment.UserName]", "Kept", "Hub")]
    [InlineData("Logs = [\"Routes\"], Existing = true", "Logs = [\"Routes\"], Existing = true", "Kept", "Hub")]
    public void Is_silent_elsewhere(string one, string two, string workspace, string scope) => Assert.Empty(Find(one, two, workspace, scope));

    private static IEnumerable<Found> Find(string one, string two, string workspace = "Kept", string scope = "Hub") => Written.Find("IVD5020", $$"""
        public IotHub Hub => new("plant-hub");
        public IotHub Second => new("plant-second");
        public StorageAccount Account => new("plantlogs") { Sku = StorageSku.StandardLrs };
        public LogAnalyticsWorkspace Kept => new("log-plant");
        public LogAnalyticsWorkspace Other => new("log-other");
        public DiagnosticSetting One => new("one", Hub, Kept) { {{one}} };
        public DiagnosticSetting Two => new("two", {{scope}}, {{workspace}}) { {{two}} };
        """);
}
