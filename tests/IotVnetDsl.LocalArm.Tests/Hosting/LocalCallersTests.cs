using IotVnetDsl.LocalArm.Hosting;
using Microsoft.AspNetCore.Http;

namespace IotVnetDsl.LocalArm.Tests.Hosting;

/// <summary>Only programs of this machine are answered.</summary>
public sealed class LocalCallersTests
{
    [Theory]
    [InlineData("localhost", null)]
    [InlineData("localhost:5010", null)]
    [InlineData("LOCALHOST.:5010", null)]
    [InlineData("127.0.0.1", null)]
    [InlineData("127.8.9.10:5010", null)]
    [InlineData("[::1]", null)]
    [InlineData("[::1]:5010", null)]
    [InlineData("[0:0:0:0:0:0:0:1]:5010", null)]
    [InlineData("[::ffff:127.0.0.1]:5010", null)]
    [InlineData("127.0.0.1:5010", "http://127.0.0.1:5010")]
    [InlineData("[::1]:5010", "http://[::1]:5010")]
    public void Answers_names_of_this_machine_and_pages_of_its_own(string host, string? origin) => Assert.Null(LocalCallers.Refuse("http", new HostString(host), origin));

    [Theory]
    [InlineData("evil.example", null)]
    [InlineData("127.0.0.1.evil.example", null)]
    [InlineData("localhost.evil.example:5010", null)]
    [InlineData("evil.localhost:5010", null)]
    [InlineData("127.0.0.1.", null)]
    [InlineData("[::2]:5010", null)]
    [InlineData("0.0.0.0:5010", null)]
    [InlineData("", null)]
    [InlineData("127.0.0.1", "https://evil.example")]
    [InlineData("localhost", "null")]
    [InlineData("127.0.0.1:5010", "http://localhost:3000")]
    [InlineData("127.0.0.1:5010", "http://127.0.0.1:3000")]
    [InlineData("127.0.0.1:5010", "https://127.0.0.1:5010")]
    [InlineData("127.0.0.1:5010", "http://127.0.0.1:5010, https://evil.example")]
    [InlineData("127.0.0.1:5010", "file://")]
    public void Refuses_others_and_pages_from_elsewhere(string host, string? origin) => Assert.NotNull(LocalCallers.Refuse("http", new HostString(host), origin));

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://localhost:3000")]
    [InlineData("Origin", "null")]
    public async Task A_foreign_request_changes_nothing(string header, string value)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Send(HttpMethod.Post, "/_local/faults", """{"kind": "answer", "status": 503}""", [(header, value)]).Expect(403, "NotLocal");
        await arm.Send(HttpMethod.Put, Plant.HubZone, """{"location": "global"}""", [(header, value)]).Expect(403, "NotLocal");
        await arm.Get(Plant.HubZone).Expect(404);
    }
}
