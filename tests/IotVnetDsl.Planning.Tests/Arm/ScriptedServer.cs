using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Planning.Tests.Arm;

/// <summary>Answers the gateway's requests in a given order, on a clock that jumps over each wait.</summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    private readonly Queue<Func<HttpRequestMessage, HttpResponseMessage>> _answers = new();

    public List<(string Method, Uri Address, string? IfMatch, string? Authorization, string Body)> Requests { get; } = [];

    public JumpingTime Time { get; } = new();

    public string Endpoint { get; init; } = "https://management.azure.com";

    public KnownCloud? Cloud { get; init; }

    public TokenCredential Credential { get; init; } = new FixedCredential();

    public TimeSpan? Patience { get; init; }

    public IArmClient Client => ArmClientFactory.Create(new(Endpoint), new()
    {
        Credential = Credential,
        Cloud = Cloud,
        Time = Time,
        Jitter = () => 0,
        Patience = Patience,
        Transport = new HttpClientTransport(this),
    });

    public ScriptedServer Answer(int status, string body = "", string type = "application/json", params (string Name, string Value)[] headers) => Answer(_ =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type) };
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    });

    public ScriptedServer Answer(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        request.Headers.TryGetValues("If-Match", out var etags);
        Requests.Add((request.Method.Method, request.RequestUri!, etags?.Single(), request.Headers.Authorization?.ToString(), body));
        return _answers.Dequeue()(request);
    }

    private sealed class FixedCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("token-for-" + requestContext.Scopes.Single(), DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
