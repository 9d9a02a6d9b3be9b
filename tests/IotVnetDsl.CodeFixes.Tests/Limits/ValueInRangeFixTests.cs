using IotVnetDsl.CodeFixes.Limits;

namespace IotVnetDsl.CodeFixes.Tests.Limits;

public class ValueInRangeFixTests
{
    private const string Key = "IVD5004:nearest";

    [Theory]
    [InlineData("Sku = IotHubSku.S3, {|IVD5004:Capacity = 11|}", "Sku = IotHubSku.S3, Capacity = 10")]
    [InlineData("BuiltInEndpoint = new() { {|IVD5004:RetentionDays = Stage == \"dev\" ? 9 : 1|} }", "BuiltInEndpoint = new() { RetentionDays = Stage == \"dev\" ? 7 : 1 }")]
    [InlineData("BuiltInEndpoint = new() { {|IVD5004:RetentionDays = Stage switch { \"prod\" => 7, _ => 9 }|} }", "BuiltInEndpoint = new() { RetentionDays = Stage switch { \"prod\" => 7, _ => 7 } }")]
    [InlineData("BuiltInEndpoint = new() { {|IVD5004:RetentionDays = 0|} }", "BuiltInEndpoint = new() { RetentionDays = 1 }")]
    [InlineData(
        "CloudToDevice = new() { Feedback = new() { {|IVD5004:LockDuration = TimeSpan.FromSeconds(2)|} } }",
        "CloudToDevice = new() { Feedback = new() { LockDuration = TimeSpan.FromSeconds(5) } }")]
    [InlineData(
        "CloudToDevice = new() { Feedback = new() { {|IVD5004:LockDuration = new TimeSpan(0, 0, 2)|} } }",
        "CloudToDevice = new() { Feedback = new() { LockDuration = TimeSpan.FromSeconds(5) } }")]
    [InlineData(
        "CloudToDevice = new() { Feedback = new() { {|IVD5004:LockDuration = TimeSpan.FromHours(2)|} } }",
        "CloudToDevice = new() { Feedback = new() { LockDuration = TimeSpan.FromMinutes(5) } }")]
    public Task Writes_the_nearest_value(string before, string after) => FixTest<ValueInRangeFix>.Members(
        $$"""    public IotHub Hub => new("plant-hub") { {{before}} }; // it""", $$"""    public IotHub Hub => new("plant-hub") { {{after}} }; // it""", Key);

    [Fact]
    public Task Changes_a_constant_that_nothing_else_uses() => FixTest<ValueInRangeFix>.Members(Retention("9", "{|IVD5004:RetentionDays = Days|}"), Retention("7", "RetentionDays = Days"), Key);

    [Fact]
    public async Task Leaves_a_constant_alone_that_means_something_elsewhere() => Assert.Empty(await OfferedFixes.Titles<ValueInRangeFix>(
        FixTest<ValueInRangeFix>.Plant(Retention("9", "RetentionDays = Days") + "\n    public IotHub Other => new(\"other-hub\") { CloudToDevice = new() { MaxDeliveryCount = Days } };"), "IVD5004"));

    private static string Retention(string days, string stated) => $$"""
            private const int Days = {{days}}; // of them
            public IotHub Hub => new("plant-hub") { BuiltInEndpoint = new() { {{stated}} } };
        """;

    [Fact]
    public async Task Leaves_a_value_alone_that_the_code_computes() => Assert.Empty(await OfferedFixes.Titles<ValueInRangeFix>(
        FixTest<ValueInRangeFix>.Plant("""    public IotHub Hub => new("plant-hub") { BuiltInEndpoint = new() { RetentionDays = Stage.Length + 6 } };"""), "IVD5004"));
}
