using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class EscapingTests
{
    [Theory]
    [InlineData("plain text, zähler, 工場", "plain text, zähler, 工場")]
    [InlineData("a\nb\r\tc", "a\\nb\\r\\tc")]
    [InlineData("\u001b[2J", "\\u{1B}[2J")]
    [InlineData("\u202egnp.exe", "\\u{202E}gnp.exe")]
    [InlineData("zero\u200bwidth", "zero\\u{200B}width")]
    [InlineData("##vso[task.setvariable]", "#\\#vso[task.setvariable]")]
    [InlineData("text ##[error] and ##teamcity[x]", "text #\\#[error] and #\\#teamcity[x]")]
    [InlineData("  ::set-output name=x::y", "  \\::set-output name=x::y")]
    [InlineData("a::b ## c", "a::b ## c")]
    public void A_line_shows_all_and_commands_nobody(string text, string expected) => Assert.Equal(expected, Escaping.Line(text));

    [Fact]
    public void What_is_escaped_stays_so()
    {
        const string text = "\u202e##vso[x]\n::y";

        Assert.Equal(Escaping.Line(text), Escaping.Line(Escaping.Line(text)));
    }

    [Fact]
    public void Lines_stay_lines() => Assert.Equal("a\n\\::b", Escaping.Lines("a\r\n::b"));

    [Fact]
    public void Json_reads_the_same_and_hides_nothing()
    {
        const string json = "{\n  \"a\": \"x\u202ey\u007f\"\n}";

        Assert.Equal("{\n  \"a\": \"x\\u202Ey\\u007F\"\n}", Escaping.Json(json));
    }
}
