using IotVnetDsl.Rules.Addresses;

namespace IotVnetDsl.Rules.Tests.Addresses;

public sealed class AddressSetTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("0.0.0.0/1 128.0.0.0/1", "the internet")]
    [InlineData("0.0.0.0/0 ::/0", "the internet")]
    [InlineData("::/0", "the internet by IPv6")]
    [InlineData("::/1 8000::/1", "the internet by IPv6")]
    [InlineData("2001:DB8::7 203.0.113.0/24", "203.0.113.0/24, 2001:db8::7")]
    [InlineData("2001:db8::/33 2001:db8:8000::/33", "2001:db8::/32")]
    [InlineData("10.0.0.0/8 fd00::/8 fe80::1", "nobody")]
    [InlineData("0.0.0.0/1 128.0.0.0/2 192.0.0.0/3 2001:db8::/32", "the internet but 224.0.0.0/3, 2001:db8::/32")]
    public void Says_who_is_in_it(string texts, string words) => Assert.Equal(words, Of(texts).ToString());

    [Theory]
    [InlineData("203.0.113.0/24", "203.0.112.0/23", true)]
    [InlineData("203.0.112.0/23", "203.0.113.0/24", false)]
    [InlineData("2001:db8::/64", "2001:db8::/32", true)]
    [InlineData("2001:db8::/32", "2001:db8::/64", false)]
    [InlineData("203.0.113.7", "::/0", false)]
    [InlineData("2001:db8::7", "0.0.0.0/0", false)]
    public void Knows_what_it_holds(string one, string other, bool isWithin) => Assert.Equal(isWithin, Of(one).IsWithin(Of(other)));

    [Theory]
    [InlineData("2001:db8::/129")]
    [InlineData("2001:db8::/x")]
    [InlineData("2001:zz::")]
    [InlineData("[2001:db8::7]")]
    [InlineData("fe80::1%eth0")]
    [InlineData("10.0.0")]
    [InlineData("")]
    public void Takes_no_other_text(string text) => Assert.Null(AddressSet.Parse(text));

    [Theory]
    [InlineData("2001:db8::/64", "2001:db8::/96", "2001:db8::/64 but 2001:db8::/96")]
    [InlineData("203.0.113.0/24", "203.0.113.7", "203.0.113.0/24 but 203.0.113.7")]
    [InlineData("203.0.113.0/29", "203.0.113.4", "203.0.113.5, 203.0.113.6/31, 203.0.113.0/30")]
    public void What_is_left_of_a_block_is_told_by_what_is_taken_out_of_it(string block, string taken, string words) =>
        Assert.Equal(words.Split(", ").Order(), AddressSet.Parse(block)!.Beyond(AddressSet.Parse(taken)!).Split(", ").Order());

    [Fact]
    public void All_of_both_protocols_is_everybody() => Assert.Equal(AddressSet.Everybody, Of("0.0.0.0/0 ::/0"));

    [Fact]
    public void Nobody_is_left_of_everybody() => Assert.True(AddressSet.Everybody.Except(AddressSet.Everybody).IsEmpty);

    private static AddressSet Of(string texts) => texts.Split(' ').Select(text => AddressSet.Parse(text)!).Aggregate((all, one) => all.Union(one));
}
