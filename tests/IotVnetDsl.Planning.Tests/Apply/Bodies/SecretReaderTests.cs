using Azure.Core;
using Azure.Core.Pipeline;
using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Tests.Arm;

namespace IotVnetDsl.Planning.Tests.Apply.Bodies;

public sealed class SecretReaderTests
{
    private const string Vault = "keyvault:https://contoso.vault.azure.net/secrets/vpn";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_secret_of_the_environment_is_its_variable() =>
        Assert.Equal(Environment.GetEnvironmentVariable("PATH"), await new SecretReader().ResolveAsync("env:PATH", Cancellation));

    [Fact]
    public async Task A_variable_that_is_not_set_is_named()
    {
        var fault = await Assert.ThrowsAsync<SecretException>(async () => await new SecretReader().ResolveAsync("env:IOTVNET_NOT_SET", Cancellation));

        Assert.Equal("the environment variable 'IOTVNET_NOT_SET' is not set; the secret is taken from it", fault.Message);
    }

    [Fact]
    public async Task A_secret_of_a_vault_is_read_with_a_token_for_its_cloud()
    {
        using var server = new ScriptedServer().Answer(200, """{ "value": "s3cr3t" }""");

        Assert.Equal("s3cr3t", await Source(server).ResolveAsync(Vault, Cancellation));
        var request = Assert.Single(server.Requests);
        Assert.Equal("https://contoso.vault.azure.net/secrets/vpn?api-version=7.4", request.Address.AbsoluteUri);
        Assert.Equal("Bearer token-for-https://vault.azure.net/.default", request.Authorization);
    }

    [Fact]
    public async Task A_vault_that_refuses_says_which_role_is_missing()
    {
        using var server = new ScriptedServer().Answer(403, """{ "error": { "code": "Forbidden" } }""");
        var fault = await Assert.ThrowsAsync<SecretException>(async () => await Source(server).ResolveAsync(Vault, Cancellation));

        Assert.Contains("HTTP 403 Forbidden; the deploying principal needs 'Key Vault Secrets User' on it", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Sign in to the network</html>")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{ "value": { } }""")]
    public async Task What_is_no_secret_is_said(string body)
    {
        using var server = new ScriptedServer().Answer(200, body);
        var fault = await Assert.ThrowsAsync<SecretException>(async () => await Source(server).ResolveAsync(Vault, Cancellation));

        Assert.StartsWith("key vault secret 'https://contoso.vault.azure.net/secrets/vpn' cannot be read: the answer holds no secret", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vault_that_does_not_answer_however_often_it_is_asked_is_said()
    {
        using var server = new ScriptedServer().Answer(_ => throw new AggregateException("Retry failed after 4 tries.", new IOException("first"), new IOException("Name or service not known")));
        var fault = await Assert.ThrowsAsync<SecretException>(async () => await Source(server).ResolveAsync(Vault, Cancellation));

        Assert.Equal("key vault secret 'https://contoso.vault.azure.net/secrets/vpn' cannot be read: Name or service not known", fault.Message);
    }

    [Theory]
    [InlineData("plain-text")]
    [InlineData("keyvault:http://contoso.vault.azure.net/secrets/vpn")]
    [InlineData("keyvault:vpn")]
    public async Task Other_references_are_refused(string reference) =>
        await Assert.ThrowsAsync<SecretException>(async () => await new SecretReader().ResolveAsync(reference, Cancellation));

    private static SecretReader Source(ScriptedServer server) => new(new AnyCredential(), new HttpClientTransport(server));

    private sealed class AnyCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("token-for-" + requestContext.Scopes.Single(), DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
