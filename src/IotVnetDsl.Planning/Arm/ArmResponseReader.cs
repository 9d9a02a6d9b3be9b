using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;

namespace IotVnetDsl.Planning.Arm;

/// <summary>Makes the gateway's answer of an HTTP response.</summary>
internal sealed class ArmResponseReader(Uri endpoint, TimeProvider time)
{
    public ArmResponse Read(Response response)
    {
        var body = Parse(response);
        var (url, form) = Operation(response);
        return new(response.Status, body)
        {
            Error = Error(response, body),
            ETag = ETag(response, body),
            OperationUrl = url,
            OperationForm = form,
            RetryAfter = ArmRetryPolicy.RetryAfter(response, time),
            CorrelationId = Header(response, "x-ms-correlation-request-id") ?? Header(response, "x-ms-request-id"),
        };
    }

    private static ArmError? Error(Response response, JsonObject? body)
    {
        if (response.Status is < 200 or >= 300)
            return ArmErrorReader.Read(response.Status, response.ReasonPhrase, body);
        // Whoever answers success in another language is a proxy, not Azure Resource Manager.
        return body is null && !IsEmpty(response) ? ArmError.NotArm(response.Status) : null;
    }

    private static bool IsEmpty(Response response) =>
        response.ContentStream is null || response.Content.ToMemory().Span.Trim(" \r\n\t"u8).IsEmpty || response.Content.ToMemory().Span.SequenceEqual("null"u8);

    private static JsonObject? Parse(Response response)
    {
        if (IsEmpty(response))
            return null;
        try
        {
            return AnswerJson.Parse(response.Content.ToMemory().Span) as JsonObject;
        }
        catch (JsonException)
        {
            // Proxies and gateways answer in HTML.
            return null;
        }
    }

    private (string? Url, OperationForm Form) Operation(Response response)
    {
        if (response.Status is not (200 or 201 or 202))
            return (null, OperationForm.ProvisioningState);
        if (Header(response, "Azure-AsyncOperation") is { } operation)
            return (OfThisServer(operation), OperationForm.AsyncOperation);
        return response.Status != 200 && Header(response, "Location") is { } location
            ? (OfThisServer(location), OperationForm.Location)
            : (null, OperationForm.ProvisioningState);
    }

    // The local ARM listens on another port when it is started again, and still knows the operation.
    private string OfThisServer(string address) =>
        Uri.TryCreate(endpoint, address, out var absolute) && ArmClient.IsSameOrigin(absolute, endpoint) ? absolute.PathAndQuery : address;

    private static string? ETag(Response response, JsonObject? body) =>
        body?["etag"] is JsonValue etag ? etag.ToString() : Header(response, "ETag");

    private static string? Header(Response response, string name) =>
        response.Headers.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
