using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Resources;

public sealed class DeterministicGuidTests
{
    [Fact]
    public void Follows_the_published_vector()
    {
        var dns = new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        Assert.Equal(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), DeterministicGuid.Of(dns, "www.example.com"));
    }

    /// <summary>Evaluated by the Bicep compiler: <c>guid('/subscriptions/X', 'hello World', 'c')</c>.</summary>
    [Fact]
    public void Is_what_templates_call_guid() =>
        Assert.Equal(new Guid("bcc86745-b40f-5e71-b21c-f7ccd647003f"), DeterministicGuid.Of("/subscriptions/X", "hello World", "c"));
}
