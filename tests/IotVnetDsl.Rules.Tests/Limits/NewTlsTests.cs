using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class NewTlsTests
{
    private const string Id = "IVD5012";

    [Fact]
    public void Fires_where_the_version_that_is_sent_does_not_know_it()
    {
        var found = Of("TlsVersion.Tls13");

        Assert.Equal(["Bus", "Documents", "Hub", "Streams"], found.Select(each => each.Finding.Path));
        Assert.All(found, each => Assert.Equal(("MinimumTlsVersion = TlsVersion.Tls13", Severity.Warning), (each.Text, each.Severity)));
    }

    [Theory]
    [InlineData("TlsVersion.Tls12")]
    [InlineData("null")]
    [InlineData("DateTime.Now.Hour > 7 ? TlsVersion.Tls13 : TlsVersion.Tls12")]
    public void Is_silent_for_others_and_the_unknown(string version) => Assert.Empty(Of(version));

    private static IReadOnlyList<Found> Of(string version) => Written.Find(Id, Tls.Everywhere(version));
}
