using IotVnetDsl.LocalArm.Hosting;

namespace IotVnetDsl.LocalArm.Tests.Hosting;

/// <summary>Only programs of this machine are answered.</summary>
public sealed class LocalCallersTests
{
    [Theory]
    [InlineData("localhost", null)]
    [InlineData("127.0.0.1", null)]
    [InlineData("[::1]", null)]
    [InlineData("127.0.0.1", "http://localhost:3000")]
    public void Answers_names_of_this_machine(string host, string? origin) => Assert.Null(LocalCallers.Refuse(host, origin));

    [Theory]
    [InlineData("evil.example", null)]
    [InlineData("127.0.0.1.evil.example", null)]
    [InlineData("", null)]
    [InlineData("127.0.0.1", "https://evil.example")]
    [InlineData("localhost", "null")]
    public void Refuses_others_and_pages_from_elsewhere(string host, string? origin) => Assert.NotNull(LocalCallers.Refuse(host, origin));

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "https://evil.example")]
    public async Task A_foreign_request_changes_nothing(string header, string value)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Send(HttpMethod.Post, "/_local/faults", """{"kind": "answer", "status": 503}""", [(header, value)]).Expect(403, "NotLocal");
        await arm.Send(HttpMethod.Put, Plant.HubZone, """{"location": "global"}""", [(header, value)]).Expect(403, "NotLocal");
        await arm.Get(Plant.HubZone).Expect(404);
    }
}
