using IotVnetDsl.CodeFixes.Limits;

namespace IotVnetDsl.CodeFixes.Tests.Limits;

public class MisspeltWordFixTests
{
    private const string Rest = """

            public IotHub Hub => new("plant-hub");
            public LogAnalyticsWorkspace Kept => new("log-plant");
        """;

    [Fact]
    public Task Sends_the_categories_that_were_meant() => FixTest<MisspeltWordFix>.Members(
        """    public DiagnosticSetting Logs => new("to-logs", Hub, Kept) { Logs = [{|IVD5017:"Conections"|}, "Routes", {|IVD5017:"DirectMethod"|}] };""" + Rest,
        """    public DiagnosticSetting Logs => new("to-logs", Hub, Kept) { Logs = ["Connections", "Routes", "DirectMethods"] };""" + Rest,
        "IVD5017:nearest-word",
        iterations: 2);
}
