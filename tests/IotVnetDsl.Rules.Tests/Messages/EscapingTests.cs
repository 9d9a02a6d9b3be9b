using IotVnetDsl.Rules.Messages;

namespace IotVnetDsl.Rules.Tests.Messages;

public sealed class EscapingTests
{
    [Theory]
    [InlineData("plain text, zähler, 工場", "plain text, zähler, 工場")]
    [InlineData("a\nb\r\tc", "a\\nb\\r\\tc")]
    [InlineData("\u001b[2J", "\\u{1B}[2J")]
    [InlineData("\u202egnp.exe", "\\u{202E}gnp.exe")]
    [InlineData("zero\u200bwidth", "zero\\u{200B}width")]
    [InlineData("tag \U000E0041 and joined\u034f and braille\u2800 and no-break\u00a0x", "tag \\u{E0041} and joined\\u{34F} and braille\\u{2800} and no-break\\u{A0}x")]
    [InlineData("##vso[task.setvariable]", "#\\#vso[task.setvariable]")]
    [InlineData("text ##[error] and ##teamcity[x]", "text #\\#[error] and #\\#teamcity[x]")]
    [InlineData("  ::set-output name=x::y", "  \\::set-output name=x::y")]
    [InlineData("a::b ## c", "a::b ## c")]
    public void A_line_shows_all_and_commands_nobody(string text, string expected) => Assert.Equal(expected, Escaping.Line(text));

    [Fact]
    public void Half_a_character_is_replaced_and_a_whole_one_stays() => Assert.Equal("half \ufffd and whole \ud83d\ude00", Escaping.Line($"half {'\ud800'} and whole \ud83d\ude00"));

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
