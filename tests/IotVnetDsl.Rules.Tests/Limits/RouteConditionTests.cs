using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class RouteConditionTests
{
    [Fact]
    public void Fires_at_a_condition_that_does_not_parse()
    {
        var found = Assert.Single(Of("DeviceMessages", "\"level == 'alarm'\""));

        Assert.Equal(("Routes[some].Condition", Severity.Error), (found.Finding.PropertyPath, found.Severity));
        Assert.Equal("Condition of route 'some' of 'Hub' does not parse: at character 7, write = to compare", found.Message);
    }

    [Fact]
    public void Fires_at_the_fallback_routes() => Assert.Equal(
        "Condition of the fallback route of 'Hub' does not parse: at character 5, a value is missing before the end",
        Assert.Single(Written.Find("IVD5008", "public IotHub Hub => new(\"hub\") { FallbackRoute = new() { Condition = \"a = \" } };")).Message);

    [Theory]
    [InlineData("TwinChangeEvents")]
    [InlineData("DeviceLifecycleEvents")]
    [InlineData("DeviceConnectionStateEvents")]
    public void Warns_of_properties_that_events_never_have(string source) => Assert.Equal(
        ($"Condition of route 'some' of 'Hub' never holds: messages of {source} have no property 'level' (character 27); they have hubName, deviceId, moduleId, operationTimestamp, iothub-message-schema, opType", Severity.Warning),
        Assert.Single(Of(source, "\"opType = 'updateTwin' AND level = 2\"").Select(found => (found.Message, found.Severity))));

    [Fact]
    public void Warns_of_twins_that_the_tier_does_not_have() => Assert.Equal(
        "Condition of route 'some' of 'Hub' never holds: it reads '$twin.tags.line' (character 1), and B1 has no twins",
        Assert.Single(Of("DeviceMessages", "\"$twin.tags.line = 3\"", "Sku = IotHubSku.B1,")).Message);

    [Theory]
    [InlineData("DeviceMessages", "\"level = 'alarm'\"")]
    [InlineData("TwinChangeEvents", "\"opType = 'updateTwin' AND is_defined($body.properties.desired.x)\"")]
    [InlineData("DeviceJobLifecycleEvents", "\"whatever = 1\"")]
    [InlineData("DeviceMessages", "\"\"")]
    [InlineData("DeviceMessages", "Environment.UserName")]
    [InlineData("DeviceMessages", "$\"level = '{Environment.UserName}'\"")]
    public void Is_silent_on_conditions_and_on_what_is_unknown(string source, string condition) => Assert.Empty(Of(source, condition));

    private static IReadOnlyList<Found> Of(string source, string condition, string hub = "") => Written.Find("IVD5008", $$"""
        public IotHub Hub => new("hub") { {{hub}} Routes = [new("some", RouteSource.{{source}}, "events") { Condition = {{condition}} }] };
        """);
}
