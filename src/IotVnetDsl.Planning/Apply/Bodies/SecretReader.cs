using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Planning.Apply.Bodies;

/// <summary>Secrets of the environment (<c>env:NAME</c>) and of key vaults (<c>keyvault:https://vault.vault.azure.net/secrets/name</c>).</summary>
/// <param name="credential">Who reads the vault; null: Azure.Identity's default chain, asked only when a vault is.</param>
/// <param name="transport">Null: Azure.Core's own.</param>
public sealed class SecretReader(TokenCredential? credential = null, HttpPipelineTransport? transport = null) : ISecretReader
{
    private const string Environment = "env:";
    private const string KeyVault = "keyvault:";
    private const string KeyVaultApiVersion = "7.4";

    public async ValueTask<string> ResolveAsync(string reference, CancellationToken cancellation)
    {
        if (reference.StartsWith(Environment, StringComparison.Ordinal))
            return FromEnvironment(reference[Environment.Length..]);
        if (reference.StartsWith(KeyVault, StringComparison.Ordinal)
            && Uri.TryCreate(reference[KeyVault.Length..], UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
        {
            return await FromKeyVaultAsync(address, cancellation);
        }

        throw new SecretException($"secret '{reference}' is neither env:NAME nor keyvault:https://…/secrets/…");
    }

    public string? WhyMissing(string reference) =>
        reference.StartsWith(Environment, StringComparison.Ordinal) && ValueOf(reference[Environment.Length..]) is null ? NotSet(reference[Environment.Length..]) : null;

    private static string FromEnvironment(string name) => ValueOf(name) ?? throw new SecretException(NotSet(name));

    private static string? ValueOf(string name) => System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string NotSet(string name) => $"the environment variable '{name}' is not set; the secret is taken from it";

    private async Task<string> FromKeyVaultAsync(Uri address, CancellationToken cancellation)
    {
        var options = new KeyVaultOptions();
        if (transport is not null)
            options.Transport = transport;
        // The vault's cloud is in its name: contoso.vault.azure.net asks for vault.azure.net, and signs in where that cloud does.
        var audience = $"https://{address.Host[(address.Host.IndexOf('.') + 1)..]}/.default";
        var signedIn = credential ?? CloudCredential.Of(Clouds.OfHost(address.Host) ?? Clouds.Public, tenant: null);
        var pipeline = HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(signedIn, audience));
        using var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Get;
        message.Request.Uri.Reset(address);
        message.Request.Uri.AppendQuery("api-version", KeyVaultApiVersion);
        try
        {
            await pipeline.SendAsync(message, cancellation);
        }
        // Several tries fail together, as one.
        catch (Exception fault) when (!cancellation.IsCancellationRequested
            && fault is RequestFailedException or AuthenticationFailedException or AggregateException or IOException or OperationCanceledException)
        {
            var last = fault is AggregateException { InnerExceptions: [.., var one] } ? one : fault;
            throw Unreadable(address, last.Message.Split('\n')[0].Trim());
        }

        if (message.Response.Status != 200)
            throw Unreadable(address, $"HTTP {message.Response.Status} {message.Response.ReasonPhrase}; the deploying principal needs 'Key Vault Secrets User' on it");
        return Value(message.Response) ?? throw Unreadable(address, "the answer holds no secret; it is not from a key vault");
    }

    private static string? Value(Response response)
    {
        try
        {
            return (AnswerJson.Parse(response.Content.ToMemory().Span) as JsonObject)?["value"] is JsonValue value ? value.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SecretException Unreadable(Uri address, string why) => new($"key vault secret '{address}' cannot be read: {why}");

    private sealed class KeyVaultOptions : ClientOptions;
}
