using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class OldTlsTests
{
    private const string Id = "IVD5009";

    [Theory]
    [InlineData("TlsVersion.Tls10")]
    [InlineData("TlsVersion.Tls11")]
    public void Fires_at_each_that_lets_it_in(string version)
    {
        var found = Of(version);

        Assert.Equal(["Archive", "Bus", "Documents", "Hub", "Streams"], found.Select(each => each.Finding.Path));
        Assert.All(found, each => Assert.Equal(($"MinimumTlsVersion = {version}", Severity.Warning), (each.Text, each.Severity)));
    }

    [Theory]
    [InlineData("TlsVersion.Tls12")]
    [InlineData("null")]
    [InlineData("DateTime.Now.Hour > 7 ? TlsVersion.Tls10 : TlsVersion.Tls12")]
    public void Is_silent_for_others_and_the_unknown(string version) => Assert.Empty(Of(version));

    private static IReadOnlyList<Found> Of(string version) => Written.Find(Id, Tls.Everywhere(version));
}
