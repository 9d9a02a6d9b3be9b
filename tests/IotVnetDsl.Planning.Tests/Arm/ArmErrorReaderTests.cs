using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;

namespace IotVnetDsl.Planning.Tests.Arm;

public sealed class ArmErrorReaderTests
{
    [Theory]
    [InlineData("""{ "error": { "code": "ScopeLocked", "message": "locked\r\n  by you" } }""", "ScopeLocked", "locked by you")]
    [InlineData("""{ "code": 400116, "httpStatusCode": "BadRequest", "message": "archive: unauthorized" }""", "400116", "archive: unauthorized")]
    [InlineData("""{ "Code": "412001", "Message": "etag" }""", "412001", "etag")]
    [InlineData("""{ "error": { "code": "DeploymentFailed", "message": "See", "details": [ { "code": "Inner", "message": "why", "details": [ { "message": "deep" } ] } ] } }""", "DeploymentFailed", "See (Inner: why (deep))")]
    [InlineData("""{ "error": { "code": "RequestDisallowedByPolicy", "message": "no", "additionalInfo": [ { "type": "PolicyViolation", "info": { "policyDefinitionDisplayName": "No hubs" } } ] } }""", "RequestDisallowedByPolicy", "no (policy: No hubs)")]
    [InlineData("""{ "error": "invalid_tenant", "error_description": "wrong" }""", "invalid_tenant", "wrong")]
    [InlineData("{}", "Http400", "no message")]
    [InlineData(null, "Http400", "HTTP 400 Bad Request without a message")]
    public void Every_form_of_error_is_read(string? body, string code, string message) =>
        Assert.Equal(new ArmError(code, message, 400), ArmErrorReader.Read(400, "Bad Request", body is null ? null : JsonNode.Parse(body)!.AsObject()) with { Detail = null });

    [Theory]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=abc123==;x", "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=***;x")]
    [InlineData("""refused: {"sharedKey":"x1","name":"n","primaryKey" : "y2"}""", """refused: {"sharedKey":"***","name":"n","primaryKey" : "***"}""")]
    [InlineData("""sent \"authorizationKey\":\"x1\" and password=y2, token: z3""", """sent \"authorizationKey\":\"***\" and password=***, token: ***""")]
    [InlineData("Endpoint=sb://n;SharedAccessKeyName=send;SharedAccessKey=zzz", "Endpoint=sb://n;SharedAccessKeyName=send;SharedAccessKey=***")]
    [InlineData("https://a.blob.core.windows.net/c?sv=1&sig=abc&se=2", "https://a.blob.core.windows.net/c?sv=1&sig=***&se=2")]
    [InlineData("header was Bearer eyJ0.x.y", "header was Bearer ***")]
    [InlineData("""refused: {"sharedKey":"my, secret; key","name":"n"}""", """refused: {"sharedKey":"***","name":"n"}""")]
    [InlineData("""refused: {"sharedKey":"a\"b c","name":"n"}""", """refused: {"sharedKey":"***","name":"n"}""")]
    [InlineData("""refused: {"sharedKey":"cut off by""", """refused: {"sharedKey":"***""")]
    [InlineData("sent \\\"sharedKey\\\":\\\"a b, c\\\", \\\"name\\\":\\\"n\\\"", "sent \\\"sharedKey\\\":\\\"***\\\", \\\"name\\\":\\\"n\\\"")]
    [InlineData("Password = 'a b; c', user 'd'", "Password = '***', user 'd'")]
    [InlineData("""{"keys":["x1","y2"],"key1":"z3","keyName":"key1","secretValue":"w4"}""", """{"keys":[***],"key1":"***","keyName":"key1","secretValue":"***"}""")]
    [InlineData("got eyJhbGciOi.eyJzdWIi.c2ln from it", "got *** from it")]
    [InlineData("signed with sig=abc%3D and psk: x1", "signed with sig=*** and psk: ***")]
    [InlineData("""refused: {"psk":"x1","sas" : "y2","radiusServerSecret":"z3","design":"d"}""", """refused: {"psk":"***","sas" : "***","radiusServerSecret":"***","design":"d"}""")]
    [InlineData("<AuthorizationRule><PrimaryKey>x1==</PrimaryKey><KeyName>send</KeyName></AuthorizationRule>", "<AuthorizationRule><PrimaryKey>***</PrimaryKey><KeyName>send</KeyName></AuthorizationRule>")]
    [InlineData("read -----BEGIN RSA PRIVATE KEY-----\nMIIx1\ny2==\n-----END RSA PRIVATE KEY----- of it, -----BEGIN PRIVATE KEY-----\ncut off", "read *** of it, ***")]
    public void Keys_and_tokens_do_not_stay_in_messages(string message, string shown) =>
        Assert.Equal(shown, ArmErrorReader.Read(400, "", new() { ["message"] = message }).Message);

    /// <summary>A service's dump, or a proxy's: it is read in no time, and not all of it is shown.</summary>
    [Theory]
    [InlineData("x")]
    [InlineData("key")]
    [InlineData("\\\"key\\\":\\\"")]
    [InlineData("\"a\\")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("Bearer ")]
    public void A_message_without_end_is_cut_off(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length));
        var begun = System.Diagnostics.Stopwatch.StartNew();
        var message = ArmErrorReader.Read(400, "", new() { ["message"] = text, ["details"] = new JsonArray(new JsonObject { ["message"] = text }) }).Message;

        Assert.InRange(message.Length, 0, 12_000);
        Assert.EndsWith(" characters more)", message, StringComparison.Ordinal);
        Assert.InRange(begun.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
