using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Resources;

public sealed class ComparisonTests
{
    public static TheoryData<string, string, string, bool> Cases => new()
    {
        { "Exact", "\"a\"", "\"A\"", false },
        { "Exact", "1", "1.0", true },
        { "IgnoreCase", "\"avro\"", "\"Avro\"", true },
        { "Region", "\"southcentralus\"", "\"South Central US\"", true },
        { "Region", "\"eastus\"", "\"eastus2\"", false },
        { "Duration", "\"PT1H\"", "\"PT60M\"", true },
        { "Duration", "\"P1D\"", "\"PT24H\"", true },
        { "Duration", "\"PT1H\"", "\"PT1M\"", false },
        { "Duration", "\"PT1H\"", "\"soon\"", false },
        { "LastSegment", "\"/subscriptions/a/roleDefinitions/x\"", "\"/subscriptions/b/roleDefinitions/X\"", true },
        { "Words", "\"SystemAssigned, UserAssigned\"", "\"UserAssigned,SystemAssigned\"", true },
        { "Address", "\"sb://x.servicebus.windows.net\"", "\"sb://X.servicebus.windows.net:5671/\"", true },
        { "Address", "\"sb://x.servicebus.windows.net\"", "\"?\"", false },
        { "StorageAccount", "\"AccountName=a;EndpointSuffix=s\"", "\"DefaultEndpointsProtocol=https;AccountName=A;AccountKey=****\"", true },
        { "StorageAccount", "\"AccountName=a\"", "\"AccountName=b;AccountKey=****\"", false },
        { "Set", "[\"a\",\"b\"]", "[\"B\",\"a\"]", true },
        { "Set", "[\"a\"]", "[\"a\",\"b\"]", false },
        { "Members", "{\"a\":\"1\"}", "{\"A\":\"1\",\"b\":\"2\"}", true },
        { "Members", "{\"a\":\"1\"}", "{\"a\":\"2\"}", false },
        { "Keys", "{\"/x\":{}}", "{\"/X\":{\"principalId\":\"p\"}}", true },
        { "Keys", "{\"/x\":{}}", "{\"/x\":{},\"/y\":{}}", false },
        { "Any", "\"a\"", "\"b\"", true },
        { "Exact", "{\"$secret\":\"env:KEY\"}", "\"****\"", true },
        { "Exact", "{\"$secret\":\"env:KEY\"}", "\"\"", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Same(string comparison, string want, string have, bool same)
    {
        var tested = (Comparison)typeof(Comparison).GetProperty(comparison)!.GetValue(null)!;

        Assert.Equal(same, tested.Same(JsonNode.Parse(want)!, JsonNode.Parse(have)));
    }

    [Fact]
    public void Nothing_is_never_the_same() => Assert.False(Comparison.Any.Same("a", null));

    [Fact]
    public void Members_keeps_what_others_added() => Assert.Equal(
        """{"b":"2","a":"1"}""", Comparison.Members.Written(JsonNode.Parse("""{"a":"1"}""")!, JsonNode.Parse("""{"A":"0","b":"2"}""")).ToJsonString());

    [Fact]
    public void Keys_removes_what_is_not_wanted() => Assert.Equal(
        """{"/x":{},"/y":null}""", Comparison.Keys.Written(JsonNode.Parse("""{"/x":{}}""")!, JsonNode.Parse("""{"/X":{},"/y":{}}""")).ToJsonString());
}
