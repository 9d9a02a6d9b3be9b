using Azure.Core.Pipeline;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Planning.Arm;

/// <summary>Makes the gateway. How it authenticates is decided here, once, by the kind of endpoint.</summary>
public static class ArmClientFactory
{
    /// <summary>A local program that does not listen will not begin to: no minute of retries for it.</summary>
    private static readonly TimeSpan LocalPatience = TimeSpan.FromSeconds(10);

    /// <exception cref="ArgumentException">Plain http to another machine: a token must never travel that way.</exception>
    public static IArmClient Create(Uri endpoint, ArmClientSettings? settings = null)
    {
        settings ??= new();
        if (endpoint.Scheme != Uri.UriSchemeHttps && !IsLocal(endpoint))
            throw new ArgumentException($"{endpoint} is neither https nor on this machine: a credential is never sent over plain http", nameof(endpoint));

        var budget = new RequestBudget(settings.Time, settings.Throttled);
        var retry = new ArmRetryPolicy(settings.Time, budget, settings.Jitter, settings.Patience ?? (IsLocal(endpoint) ? LocalPatience : ArmRetryPolicy.Patience));
        var options = new ArmClientOptions(retry);
        if ((settings.Transport ?? LocalTransport(endpoint)) is { } transport)
            options.Transport = transport;

        return new ArmClient(HttpPipelineBuilder.Build(options, Authentication(endpoint, settings)), retry, endpoint);
    }

    /// <summary>Whether the endpoint is on this machine and so gets no credential.</summary>
    public static bool IsLocal(Uri endpoint) => endpoint.IsLoopback;

    private static HttpPipelinePolicy Authentication(Uri endpoint, ArmClientSettings settings)
    {
        if (IsLocal(endpoint))
            return new LocalArmHeaderPolicy();
        var cloud = settings.Cloud ?? Clouds.OfResourceManager(endpoint) ?? Clouds.Public;
        return new BearerTokenAuthenticationPolicy(settings.Credential ?? CloudCredential.Of(cloud, settings.Tenant), $"{cloud.Audience}/.default");
    }

    // A proxy of the environment would be asked for 127.0.0.1 too.
    private static HttpClientTransport? LocalTransport(Uri endpoint) =>
        IsLocal(endpoint) ? new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) : null;
}
