using IotVnetDsl.CodeFixes.Limits;

namespace IotVnetDsl.CodeFixes.Tests.Limits;

public class TextOfMemberFixTests
{
    private const string Key = "IVD5015:mended-text";

    [Fact]
    public Task Ends_a_domain_with_a_dot() => FixTest<TextOfMemberFix>.Members(
        """    public DnsForwardingRuleset It => new("rules", []) { Rules = [new("corp", {|IVD5015:"corp.contoso.com"|}, [new("10.1.0.4")])] };""",
        """    public DnsForwardingRuleset It => new("rules", []) { Rules = [new("corp", "corp.contoso.com.", [new("10.1.0.4")])] };""",
        Key);

    [Fact]
    public Task Begins_two_partition_keys_with_a_slash() => FixTest<TextOfMemberFix>.Members(
        """    public CosmosAccount It => new("plant-store") { Databases = [new("plant") { Containers = [new("a", {|IVD5015:"id"|}), new("b", {|IVD5015:"line"|})] }] };""",
        """    public CosmosAccount It => new("plant-store") { Databases = [new("plant") { Containers = [new("a", "/id"), new("b", "/line")] }] };""",
        Key,
        iterations: 2);

    [Fact]
    public async Task Offers_nothing_where_it_cannot_tell_what_was_meant() => Assert.Empty(await OfferedFixes.Titles<TextOfMemberFix>(
        FixTest<TextOfMemberFix>.Plant("""    public KeyVault It => new("kv-plant", "contoso");"""), "IVD5015"));
}
