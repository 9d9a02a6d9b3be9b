using IotVnetDsl.Rules.Conditions;

namespace IotVnetDsl.Rules.Tests.Conditions;

public sealed class RoutingConditionTests
{
    [Theory]
    [InlineData("true")]
    [InlineData("level = 'alarm'")]
    [InlineData("level = \"alarm\"")]
    [InlineData("$contentEncoding = 'UTF-8' AND processingPath = 'hot'")]
    [InlineData("$body.Weather.HistoricalData[0].Month = 'Feb'")]
    [InlineData("$body.Weather.Temperature = 50 AND $body.Weather.IsEnabled")]
    [InlineData("length($body.Weather.Location.State) = 2")]
    [InlineData("$twin.properties.desired.telemetryConfig.sendFrequency = '5m'")]
    [InlineData("is_defined($body.properties.reported) OR NOT (a <> 1)")]
    [InlineData("messageType = 'alerts' and as_number(severity) <= 2")]
    [InlineData("iothub-message-schema = 'deviceLifecycleNotification'")]
    [InlineData("$dt-subject = 'thermostat' AND $iothub-connection-device-id != 'x'")]
    [InlineData("kind IN ['a', 'b'] AND NOT kind NIN ['c']")]
    [InlineData("-1 < a * (b + 0x1F) / 2.5e-3 % 7")]
    [InlineData("a = 'it\\'s \\u00e4'")]
    [InlineData("concat(a, b, c) = substring(d, 1, 2)")]
    [InlineData("a = null OR b = undefined OR c")]
    public void Takes_what_the_grammar_has(string condition) => Assert.Null(RoutingCondition.Parse(condition).Fault);

    [Theory]
    [InlineData("level == 'alarm'", 7, "write = to compare")]
    [InlineData("a = 1 && b = 2", 7, "write AND")]
    [InlineData("a = 1 || b = 2", 7, "write OR")]
    [InlineData("!a", 1, "write NOT")]
    [InlineData("level = 'alarm", 9, "the text that begins with ' never ends")]
    [InlineData("(a = 1", 1, "'(' is never closed")]
    [InlineData("a = 1)", 6, "no parenthesis is open")]
    [InlineData("a = ", 5, "a value is missing before the end")]
    [InlineData("a = 1 AND", 10, "a value is missing before the end")]
    [InlineData("AND a = 1", 1, "a value is missing before 'AND'")]
    [InlineData("a = 1 b = 2", 7, "an operator is missing before 'b'")]
    [InlineData("level 'alarm'", 7, "an operator is missing before 'alarm'")]
    [InlineData("start_with(a, 'x')", 1, "there is no function start_with; STARTS_WITH is nearest")]
    [InlineData("length(a, b) = 1", 1, "LENGTH takes 1 argument, not 2")]
    [InlineData("concat(a) = 'x'", 1, "CONCAT takes 2 arguments or more, not 1")]
    [InlineData("abs() > 1", 1, "ABS takes 1 argument, not 0")]
    [InlineData("a = 'x\\n'", 7, "a text has no such escape: \\', \\\", \\\\ and \\u with four digits are all")]
    [InlineData("a ; b", 3, "';' means nothing here")]
    [InlineData("SELECT * FROM devices", 15, "an operator is missing before 'devices'")]
    public void Says_where_it_stopped_and_why(string condition, int at, string why) => Assert.Equal(new ConditionFault(at, why), RoutingCondition.Parse(condition).Fault);

    [Fact]
    public void Names_what_it_reads_and_where() => Assert.Equal(
        [new ConditionName("kind", 1), new ConditionName("$twin.tags.line", 21), new ConditionName("$body.x[1].y", 50)],
        RoutingCondition.Parse("kind = 'alarm' AND ($twin.tags.line = 3 OR floor($body.x[1].y) = true)").Names);

    [Fact]
    public void Says_nothing_of_what_is_nested_too_deeply() => Assert.Null(RoutingCondition.Parse(new string('(', 100_000)).Fault);

    [Fact]
    public void Ends_on_any_text()
    {
        var random = new Random(7);
        const string Characters = "ab1 .'\"\\u()[]=<>!&|+-*/%,$ANDOR";
        for (var i = 0; i < 20_000; i++)
            RoutingCondition.Parse(new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Characters[random.Next(Characters.Length)])]));
    }
}
