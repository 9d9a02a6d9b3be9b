using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class ThroughputOfServerlessTests
{
    [Theory]
    [InlineData("""new("plant") { Throughput = 400 }""")]
    [InlineData("""new("plant") { Containers = [new("items", "/id"), new("more", "/id") { Throughput = 400 }] }""")]
    public void Fires_in_databases_and_containers(string database)
    {
        var found = Assert.Single(Find("true", database));

        Assert.Equal((Severity.Error, "Throughput = 400", "'Store' is serverless, and Azure takes no throughput there: leave it out"), (found.Severity, found.Text, found.Message));
    }

    [Theory]
    [InlineData("false", """new("plant") { Throughput = 400 }""")]
    [InlineData("null", """new("plant") { Throughput = 400 }""")]
    [InlineData("true", """new("plant") { Containers = [new("items", "/id")] }""")]
    [InlineData("Environment.HasShutdownStarted", """new("plant") { Throughput = 400 }""")]
    public void Is_silent_elsewhere(string serverless, string database) => Assert.Empty(Find(serverless, database));

    private static IEnumerable<Found> Find(string serverless, string database) =>
        Written.Find("IVD5019", $$"""public CosmosAccount Store => new("plant-store") { Serverless = {{serverless}}, Databases = [{{database}}] };""");
}
