using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests;

/// <summary>An answer of the local ARM.</summary>
internal sealed record Reply(int Status, JsonNode? Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => Body ?? throw new InvalidOperationException("the answer has no body");

    /// <summary>ARM's code, or IoT Hub's number.</summary>
    public string? Code => Body.Text("error.code") ?? Body.Text("code");

    public string Message => Body.Text("error.message") ?? Body.Text("message") ?? "";

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public override string ToString() => $"{Status} {Body?.ToJsonString()}";
}

internal static class ReplyExpectations
{
    public static async Task<Reply> Expect(this Task<Reply> asked, int status)
    {
        var reply = await asked;
        Assert.True(reply.Status == status, $"expected {status}, but: {reply}");
        return reply;
    }

    public static async Task<Reply> Expect(this Task<Reply> asked, int status, string code)
    {
        var reply = await asked;
        Assert.True(reply.Status == status && reply.Code == code, $"expected {status} {code}, but: {reply}");
        return reply;
    }
}
