using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Hosting;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Hosting;

/// <summary>Tools that insist on https and on signing in are answered.</summary>
public sealed class HttpsTests : IDisposable
{
    private readonly string _folder = Arm.NewFolder();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Https_is_spoken_under_a_certificate_that_stays()
    {
        string first;
        await using (var server = await StartAsync())
        {
            using var client = Trusting(server.Https!.Value.CertificatePath);
            first = await File.ReadAllTextAsync(server.Https.Value.CertificatePath, Cancellation);
            var subscriptions = await client.GetFromJsonAsync<JsonNode>(new Uri(server.Https.Value.Address, "/subscriptions?api-version=2022-12-01"), Cancellation);
            Assert.NotEmpty(subscriptions.Items("value"));
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.ChangeExtension(server.Https.Value.CertificatePath, ".key")));
        }

        await using var again = await StartAsync();
        Assert.Equal(first, await File.ReadAllTextAsync(again.Https!.Value.CertificatePath, Cancellation));
    }

    [Fact]
    public async Task Nobody_trusts_the_certificate_who_was_not_told_to()
    {
        await using var server = await StartAsync();
        using var client = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(server.Https!.Value.Address, "/subscriptions?api-version=2022-12-01"), Cancellation));
    }

    [Theory]
    [InlineData("2015-01-01", false)]
    [InlineData("2022-09-01", true)]
    public async Task Says_where_to_sign_in(string version, bool lists)
    {
        await using var server = await StartAsync();
        using var client = Trusting(server.Https!.Value.CertificatePath);
        var origin = server.Https.Value.Address.GetLeftPart(UriPartial.Authority);
        var answer = await client.GetFromJsonAsync<JsonNode>($"{origin}/metadata/endpoints?api-version={version}", Cancellation);
        var cloud = lists ? Assert.IsType<JsonArray>(answer).Single() : answer;
        Assert.Equal($"{origin}/adfs", cloud.Text("authentication.loginEndpoint"));

        var configuration = await client.GetFromJsonAsync<JsonNode>($"{origin}/adfs/.well-known/openid-configuration", Cancellation);
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "me"), new("client_secret", "any")]);
        using var response = await client.PostAsync(configuration.Text("token_endpoint"), form, Cancellation);
        var token = await response.Content.ReadFromJsonAsync<JsonNode>(Cancellation);
        Assert.Equal("Bearer", token.Text("token_type"));
        Assert.Equal(3, token.Text("access_token")!.Split('.').Length);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Https_is_for_programs_of_this_machine_only_as_well(string header, string value)
    {
        await using var server = await StartAsync();
        using var client = Trusting(server.Https!.Value.CertificatePath);
        client.DefaultRequestHeaders.Add(header, value);
        using var answer = await client.GetAsync(new Uri(server.Https.Value.Address, "/subscriptions?api-version=2022-12-01"), Cancellation);
        Assert.Equal(403, (int)answer.StatusCode);
    }

    private Task<LocalArmServer> StartAsync() => LocalArmServer.StartAsync(new LocalArmOptions(new Uri("http://127.0.0.1:0"), _folder) { HttpsPort = 0 }, Cancellation);

    private static HttpClient Trusting(string certificate)
    {
        var trusted = X509CertificateLoader.LoadCertificateFromFile(certificate);
        return new HttpClient(new SocketsHttpHandler
        {
            SslOptions = new()
            {
                CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { trusted }, RevocationMode = X509RevocationMode.NoCheck },
            },
        });
    }
}
