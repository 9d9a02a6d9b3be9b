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

    [Fact]
    public void Ignores_case_as_ids_do() => Assert.Equal(DeterministicGuid.Of("/A/b", "C"), DeterministicGuid.Of("/a/B", "c"));

    [Fact]
    public void Tells_parts_apart() => Assert.NotEqual(DeterministicGuid.Of("ab", "c"), DeterministicGuid.Of("a", "bc"));
}
