using IotVnetDsl.CodeFixes.Limits;

namespace IotVnetDsl.CodeFixes.Tests.Limits;

public class ThroughputOfServerlessFixTests
{
    [Fact]
    public Task Leaves_it_out_of_databases_and_containers() => FixTest<ThroughputOfServerlessFix>.Members(
        Store("""new("a") { {|IVD5019:Throughput = 400|} }, new("b") { Containers = [new("items", "/id") { TimeToLive = TimeSpan.FromDays(1), {|IVD5019:Throughput = 400|} }] }"""),
        Store("""new("a"), new("b") { Containers = [new("items", "/id") { TimeToLive = TimeSpan.FromDays(1) }] }"""),
        "IVD5019:leave-out",
        iterations: 2);

    private static string Store(string databases) => $$"""    public CosmosAccount Store => new("plant-store") { Serverless = true, Databases = [{{databases}}] };""";
}
