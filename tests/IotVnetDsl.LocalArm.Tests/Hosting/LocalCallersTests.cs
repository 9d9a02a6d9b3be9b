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
    public void Answers_names_of_this_machine_and_pages_of_its_own(string host, string? origin) => Assert.Null(LocalCallers.Refuse("http", new HostString(host), origin, site: null));

    [Theory]
    [InlineData("evil.example", null)]
    [InlineData("127.0.0.1.evil.example", null)]
    [InlineData("localhost.evil.example:5010", null)]
    [InlineData("evil.localhost:5010", null)]
    [InlineData("127.0.0.1.", null)]
    [InlineData("[::2]:5010", null)]
    [InlineData("127.0.0.1.evil", null)]
    [InlineData("localhost.evil.example", null)]
    [InlineData("notlocalhost:5010", null)]
    [InlineData("0.0.0.0:5010", null)]
    [InlineData("", null)]
    [InlineData("127.0.0.1", "https://evil.example")]
    [InlineData("localhost", "null")]
    [InlineData("127.0.0.1:5010", "http://localhost:3000")]
    [InlineData("127.0.0.1:5010", "http://127.0.0.1:3000")]
    [InlineData("127.0.0.1:5010", "https://127.0.0.1:5010")]
    [InlineData("127.0.0.1:5010", "http://127.0.0.1:5010, https://evil.example")]
    [InlineData("127.0.0.1:5010", "file://")]
    public void Refuses_others_and_pages_from_elsewhere(string host, string? origin) => Assert.NotNull(LocalCallers.Refuse("http", new HostString(host), origin, site: null));

    [Theory]
    [InlineData(null, true)]
    [InlineData("none", true)]
    [InlineData("same-origin", true)]
    [InlineData("same-site", false)]
    [InlineData("cross-site", false)]
    [InlineData("none, cross-site", false)]
    public void Believes_a_browser_that_says_whose_page_asks(string? site, bool isAnswered) =>
        Assert.Equal(isAnswered, LocalCallers.Refuse("http", new HostString("localhost:5010"), origin: null, site) is null);

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://localhost:3000")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Host", "127.0.0.1.evil")]
    [InlineData("Host", "localhost.evil.example:80")]
    public async Task A_foreign_request_changes_nothing(string header, string value)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Send(HttpMethod.Post, "/_local/faults", """{"kind": "answer", "status": 503}""", [(header, value)]).Expect(403, "NotLocal");
        await arm.Send(HttpMethod.Put, Plant.HubZone, """{"location": "global"}""", [(header, value)]).Expect(403, "NotLocal");
        await arm.Get(Plant.HubZone).Expect(404);
    }

    /// <summary>What a page can send without asking first, and the question before what it cannot.</summary>
    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    public async Task What_is_no_JSON_changes_nothing(string type)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        foreach (var (method, path) in ((HttpMethod, string)[])[(HttpMethod.Post, "/_local/faults"), (HttpMethod.Post, "/_local/clock/advance"), (HttpMethod.Put, "/_local/switches"), (HttpMethod.Put, Plant.HubZone)])
        {
            using var request = new HttpRequestMessage(method, $"{path}{(path[1] == '_' ? "" : "?api-version=2024-06-01")}") { Content = new StringContent("""{"location": "global", "kind": "answer", "status": 503, "seconds": 5, "page-size": "1"}""") };
            request.Content.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await arm.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((path, 415), (path, (int)answer.StatusCode));
        }

        await arm.Get(Plant.HubZone).Expect(404);
    }

    [Fact]
    public async Task A_page_is_given_no_leave_to_ask()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        foreach (var origin in (string?[])["https://evil.example", "null", null])
        {
            using var request = new HttpRequestMessage(HttpMethod.Options, "/_local/faults");
            request.Headers.Add("Access-Control-Request-Method", "POST");
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            using var answer = await arm.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.InRange((int)answer.StatusCode, 400, 499);
            Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
        }
    }
}
