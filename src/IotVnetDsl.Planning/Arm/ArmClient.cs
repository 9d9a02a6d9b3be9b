using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace IotVnetDsl.Planning.Arm;

/// <summary>The gateway over Azure.Core's pipeline.</summary>
internal sealed class ArmClient(HttpPipeline pipeline, ArmRetryPolicy retry, Uri endpoint) : IArmClient
{
    private readonly ArmResponseReader _reader = new(endpoint, retry.Time);

    public int RequestCount => retry.Sent;

    public async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
    {
        var answer = await SendAsync(request.Method, AddressOf(request), request, cancellation);
        if (!answer.IsSuccess || answer.Body?["id"] is not JsonValue id || IsSame(id.ToString(), request.Id))
            return answer;
        return answer with { IsOfAnother = true, Error = request.Method == "GET" ? ArmError.OtherResource(answer.Status) : null };
    }

    public Task<ArmResponse> FollowAsync(string url, CancellationToken cancellation) =>
        Uri.TryCreate(endpoint, url, out var address) && IsSameOrigin(address, endpoint)
            ? SendAsync("GET", address, request: null, cancellation)
            : Task.FromResult(Failed(ArmError.Foreign(endpoint.Authority)));

    public async Task<IReadOnlyList<JsonObject>> ListAsync(ArmRequest request, CancellationToken cancellation)
    {
        var items = new List<JsonObject>();
        var followed = new HashSet<string>(StringComparer.Ordinal);
        var page = await SendAsync(request, cancellation);
        while (true)
        {
            if (page.Error is { } error)
                throw new ArmException(error, request.Id);
            if (page.Body?["value"] is not JsonArray value)
                throw new ArmException(ArmError.NotArm(page.Status), request.Id);
            items.AddRange(value.OfType<JsonObject>());
            if (page.Body["nextLink"] is not JsonValue next || next.ToString() is not { Length: > 0 } link)
                return items;
            if (!followed.Add(link))
                throw new ArmException(ArmError.Endless(link), request.Id);
            page = await FollowAsync(link, cancellation);
        }
    }

    private async Task<ArmResponse> SendAsync(string method, Uri address, ArmRequest? request, CancellationToken cancellation)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Parse(method);
        message.Request.Uri.Reset(address);
        message.Request.Headers.SetValue("Accept", "application/json");
        if (request?.IfMatch is { } etag)
            message.Request.Headers.SetValue("If-Match", etag);
        if (request is { IsCreation: true })
            message.Request.Headers.SetValue("If-None-Match", "*");
        if (request?.Body is { } body)
        {
            message.Request.Headers.SetValue("Content-Type", "application/json");
            message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(body));
        }

        if (request?.StillHolds is { } holds)
            ArmRetryPolicy.LookBefore(message, holds);
        try
        {
            await pipeline.SendAsync(message, cancellation);
            return _reader.Read(message.Response) with { HasLostTry = ArmRetryPolicy.HasLostTry(message) };
        }
        catch (OutdatedException)
        {
            return Failed(ArmError.Outdated()) with { HasLostTry = ArmRetryPolicy.HasLostTry(message) };
        }
        catch (AuthenticationFailedException fault)
        {
            return Failed(new(ArmError.NoCredential, FirstLine(fault), 0));
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested
            && fault is RequestFailedException or IOException or HttpRequestException or OperationCanceledException)
        {
            return Failed(new(ArmError.NoAnswer, $"{endpoint.GetLeftPart(UriPartial.Authority)} does not answer: {FirstLine(fault)}", 0));
        }
    }

    private Uri AddressOf(ArmRequest request)
    {
        var path = string.Join('/', request.Id.Split('/').Select(Uri.EscapeDataString));
        var query = request.Query is null ? "" : "&" + request.Query;
        return new(endpoint, $"{path}?api-version={request.ApiVersion}{query}");
    }

    // Services spell ids in their own way: in other case, and names as in an address.
    private static bool IsSame(string answered, string asked) =>
        string.Equals(Uri.UnescapeDataString(answered).TrimEnd('/'), asked.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    internal static bool IsSameOrigin(Uri address, Uri endpoint) => address.Scheme == endpoint.Scheme && address.Port == endpoint.Port
        && string.Equals(address.Host, endpoint.Host, StringComparison.OrdinalIgnoreCase);

    private static ArmResponse Failed(ArmError error) => new(0, null) { Error = error };

    private static string FirstLine(Exception fault) => Redaction.OneLine(fault.Message.TrimStart().Split('\n')[0]);
}
