using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class MarkdownPageTests
{
    [Theory]
    [InlineData("Standard_ZRS on Archive[telemetry]", "Standard_ZRS on Archive[telemetry]")]
    [InlineData("a | b", @"a \| b")]
    [InlineData("*bold* _thin_ `code` ~~gone~~", @"\*bold\* \_thin\_ \`code\` \~\~gone\~\~")]
    [InlineData("<b> &lt; R&D & more", @"\<b> \&lt; R\&D & more")]
    [InlineData("[text](https://example.org)", @"[text\](https://example.org)")]
    [InlineData("$twin.a = $twin.b", @"\$twin.a = \$twin.b")]
    [InlineData(@"c:\temp", @"c:\\temp")]
    [InlineData("two\r\nlines", "two\\\\r\\\\nlines")]
    public void Text_is_no_markup(string text, string written) => Assert.Equal(written, MarkdownPage.Text(text));

    [Theory]
    [InlineData("", "")]
    [InlineData("$twin.tags.line = 'a_b'", "`$twin.tags.line = 'a_b'`")]
    [InlineData("a|b", @"`a\|b`")]
    [InlineData("a `b` c", "`` a `b` c ``")]
    [InlineData("two\nlines", "`two\\nlines`")]
    public void Code_stays_as_it_is(string text, string written) => Assert.Equal(written, MarkdownPage.Code(text));

    [Fact]
    public void The_summary_of_a_block_is_html() =>
        Assert.StartsWith("<details><summary>the hub's &lt;identity> &amp; more</summary>\n\n", new MarkdownPage().Fold("the hub's <identity> & more", _ => { }).ToString(), StringComparison.Ordinal);

    [Fact]
    public void No_line_ends_with_a_space() => Assert.Equal("a\n", new MarkdownPage().Line("a  ").ToString());

    [Fact]
    public void A_row_has_all_its_cells() => Assert.Equal("| a | | c |\n", new MarkdownPage().Row("a", "", "c").ToString());
}
