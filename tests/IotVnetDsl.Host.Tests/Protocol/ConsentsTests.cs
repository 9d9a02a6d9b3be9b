using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Host.Tests.Protocol;

/// <summary>What people agree to on the command line is what plans know.</summary>
public sealed class ConsentsTests
{
    public static TheoryData<string> Kinds => [.. PlanConsent.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_is_taken(string kind) =>
        Assert.Equal([$"{kind}:Hub/Endpoints[lake]", "delete:other"], Of($"{kind}:Hub/Endpoints[lake]+delete:other").Consents);

    [Fact]
    public void Secrets_are_sent_again_by_rotate() => Assert.Equal(["rotate:Tunnel"], Of("rotate:Tunnel").Consents);

    [Theory]
    [InlineData("remove:Hub")]
    [InlineData("delete:")]
    [InlineData("Hub")]
    public void Another_is_refused(string text) => Assert.Equal("IVD9007", Assert.Throws<HostFault>(() => Of(text).Consents.ToArray()).Code);

    private static HostRequest Of(string allow) => new([("allow", allow)]);
}
