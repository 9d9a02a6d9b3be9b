using System.Net;
using Azure.Core;
using Azure.Identity;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Planning.Tests.Arm;

public sealed class ArmClientTests
{
    private const string Hub = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Devices/IotHubs/hub";

    private static readonly ArmRequest Get = new("GET", Hub, "2023-06-30");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_carries_version_query_etag_body_and_token()
    {
        var server = new ScriptedServer().Answer(200, """{ "etag": "2" }""", headers: ("x-ms-correlation-request-id", "c0ffee"));
        var answer = await server.Client.SendAsync(new("PUT", Hub, "2023-06-30") { Body = new() { ["a"] = 1 }, IfMatch = "1", Query = "force=true" }, Cancellation);

        var (method, address, ifMatch, authorization, body) = Assert.Single(server.Requests);
        Assert.Equal(("PUT", $"https://management.azure.com{Hub}?api-version=2023-06-30&force=true"), (method, address.AbsoluteUri));
        Assert.Equal(("1", """{"a":1}""", "Bearer token-for-https://management.azure.com/.default"), (ifMatch, body, authorization));
        Assert.Equal(("2", "c0ffee"), (answer.ETag, answer.CorrelationId));
    }

    [Theory]
    [InlineData("https://management.usgovcloudapi.net", null, "https://management.usgovcloudapi.net/.default")]
    [InlineData("https://management.chinacloudapi.cn", null, "https://management.chinacloudapi.cn/.default")]
    [InlineData("https://arm.private.contoso.example", null, "https://management.azure.com/.default")]
    [InlineData("https://arm.private.contoso.example", "AzureChinaCloud", "https://management.chinacloudapi.cn/.default")]
    public async Task A_token_is_for_the_arm_of_the_cloud(string endpoint, string? cloud, string scope)
    {
        var server = new ScriptedServer { Endpoint = endpoint, Cloud = Clouds.Find(cloud) }.Answer(200, "{}");
        await server.Client.SendAsync(Get, Cancellation);

        Assert.Equal($"Bearer token-for-{scope}", Assert.Single(server.Requests).Authorization);
    }

    [Fact]
    public async Task A_throttled_request_waits_as_long_as_the_service_says()
    {
        var server = new ScriptedServer()
            .Answer(429, headers: ("Retry-After", "17"))
            .Answer(429, headers: ("Retry-After", "Sun, 01 Nov 2026 00:01:00 GMT"))
            .Answer(429, headers: ("x-ms-retry-after-ms", "1500"))
            .Answer(200, "{}");
        var client = server.Client;

        Assert.True((await client.SendAsync(Get, Cancellation)).IsSuccess);
        Assert.Equal([17, 43, 1.5], server.Time.Waits);
        Assert.Equal(4, client.RequestCount);
    }

    [Fact]
    public async Task A_provider_that_is_busy_is_for_the_scheduler_to_wait_for()
    {
        var server = new ScriptedServer()
            .Answer(429, """{ "error": { "code": "RetryableError", "message": "A retryable error occurred.", "details": [{ "code": "ReferencedResourceNotProvisioned", "message": "not ready" }] } }""", headers: ("Retry-After", "11"));
        var answer = await server.Client.SendAsync(new("PUT", Hub, "2023-06-30") { Body = [] }, Cancellation);

        Assert.Equal(("RetryableError", "ReferencedResourceNotProvisioned"), (answer.Error!.Code, answer.Error.Detail));
        Assert.Empty(server.Time.Waits);
    }

    [Fact]
    public async Task A_tired_server_is_asked_again_at_growing_intervals_and_not_forever()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 8; i++)
            server.Answer(503, """{ "error": { "code": "ServerBusy", "message": "later" } }""");
        var answer = await server.Client.SendAsync(Get, Cancellation);

        Assert.Equal(new ArmError("ServerBusy", "later", 503), answer.Error);
        Assert.Equal([0.8, 1.6, 3.2, 6.4, 12.8, 25.6, 30], server.Time.Waits);
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_sent_again()
    {
        var server = new ScriptedServer().Answer(_ => throw new HttpRequestException("connection reset")).Answer(200, "{}");

        Assert.True((await server.Client.SendAsync(new("PUT", Hub, "2023-06-30") { Body = [] }, Cancellation)).IsSuccess);
        Assert.Equal(["PUT", "PUT"], server.Requests.Select(request => request.Method));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(502, true)]
    [InlineData(429, false)]
    public async Task A_refusal_proves_that_nothing_was_done_unless_a_try_before_it_went_unanswered(int first, bool isLost)
    {
        var server = new ScriptedServer();
        server = first == 0 ? server.Answer(_ => throw new HttpRequestException("connection reset")) : server.Answer(first, "{}");
        var answer = await server.Answer(409, """{ "error": { "code": "409002", "message": "in transition" } }""").Client.SendAsync(new("PUT", Hub, "2023-06-30") { Body = [] }, Cancellation);

        Assert.Equal((409, isLost, !isLost), (answer.Status, answer.HasLostTry, answer.IsRefusal));
    }

    [Fact]
    public async Task A_conflict_is_not_for_the_gateway_to_retry()
    {
        var server = new ScriptedServer().Answer(409, """{ "error": { "code": "AnotherOperationInProgress", "message": "busy" } }""");

        Assert.Equal(new ArmError("AnotherOperationInProgress", "busy", 409), (await server.Client.SendAsync(Get, Cancellation)).Error);
        Assert.Empty(server.Time.Waits);
    }

    [Fact]
    public async Task A_member_that_is_there_twice_is_what_it_is_the_second_time()
    {
        var server = new ScriptedServer()
            .Answer(200, """{ "id": "/first", "properties": { "state": 1, "state": 2 }, "id": "/second" }""")
            .Answer(400, """{ "error": { "code": "Wrong", "code": "Twice", "message": "said twice" } }""");

        var answer = await server.Client.SendAsync(Get, Cancellation);
        Assert.Equal(("/second", 2), (answer.Body!["id"]!.ToString(), (int)answer.Body["properties"]!["state"]!));
        Assert.Equal(new ArmError("Twice", "said twice", 400), (await server.Client.SendAsync(Get, Cancellation)).Error);
    }

    [Fact]
    public async Task Who_asks_says_how_long_it_has_patience()
    {
        var server = new ScriptedServer { Endpoint = "http://127.0.0.1:4711", Patience = TimeSpan.FromHours(1) };
        for (var i = 0; i < 20; i++)
            server.Answer(_ => throw new HttpRequestException("connection reset"));

        Assert.True((await server.Answer(200, "{}").Client.SendAsync(Get, Cancellation)).IsSuccess);
    }

    [Theory]
    [InlineData("http://127.0.0.1:4711", 4)]
    [InlineData("https://management.azure.com", 8)]
    public async Task No_answer_is_an_error_and_no_exception(string endpoint, int tries)
    {
        var server = new ScriptedServer { Endpoint = endpoint };
        for (var i = 0; i < tries; i++)
            server.Answer(_ => throw new HttpRequestException("Connection refused"));
        var answer = await server.Client.SendAsync(Get, Cancellation);

        Assert.Equal(ArmError.NoAnswer, answer.Error!.Code);
        Assert.Equal($"{endpoint} does not answer: Connection refused", answer.Error.Message);
        Assert.Equal(new ArmFault("IVD9014", $"Azure Resource Manager cannot be reached: {answer.Error.Message}."), ArmFault.Of(answer.Error, "GET", Hub));
    }

    [Fact]
    public async Task No_credential_is_an_error_and_no_exception()
    {
        var server = new ScriptedServer { Credential = new NoCredential() };
        var answer = await server.Client.SendAsync(Get, Cancellation);

        Assert.Empty(server.Requests);
        var fault = ArmFault.Of(answer.Error!, "GET", Hub);
        Assert.Equal("IVD9004", fault.DiagnosticId);
        Assert.StartsWith("no credential: DefaultAzureCredential failed. Sign in with 'az login'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_request_is_cancelled_and_no_error()
    {
        using var cancelled = new CancellationTokenSource();
        var server = new ScriptedServer().Answer(_ =>
        {
            cancelled.Cancel();
            throw new OperationCanceledException(cancelled.Token);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client.SendAsync(Get, cancelled.Token));
    }

    [Fact]
    public void Plain_http_to_another_machine_is_refused() =>
        Assert.Contains("never sent over plain http", Assert.Throws<ArgumentException>(() => ArmClientFactory.Create(new("http://arm.contoso.com"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_local_endpoint_gets_no_token()
    {
        var server = new ScriptedServer { Endpoint = "http://127.0.0.1:4711", Credential = new NoCredential() }.Answer(200, "{}");

        Assert.True((await server.Client.SendAsync(Get, Cancellation)).IsSuccess);
        Assert.Null(Assert.Single(server.Requests).Authorization);
    }

    [Fact]
    public async Task All_pages_of_a_list_are_followed()
    {
        var server = new ScriptedServer()
            .Answer(200, """{ "value": [ { "name": "a" }, { "name": "b" } ], "nextLink": "https://management.azure.com:443/page2?token=x%20y" }""")
            .Answer(200, """{ "value": [ { "name": "c" } ], "nextLink": "" }""");
        var items = await server.Client.ListAsync(new("GET", "/subscriptions/s/resources", "2024-03-01"), Cancellation);

        Assert.Equal(["a", "b", "c"], items.Select(item => item["name"]!.ToString()));
        Assert.Equal("https://management.azure.com/page2?token=x%20y", server.Requests[1].Address.AbsoluteUri);
    }

    [Fact]
    public async Task Pages_that_lead_back_are_no_list()
    {
        var server = new ScriptedServer();
        for (var page = 0; page < 3; page++)
            server.Answer(200, """{ "value": [ { "name": "a" } ], "nextLink": "https://management.azure.com/page2" }""");

        Assert.Equal("EndlessList", (await Assert.ThrowsAsync<ArmException>(() => server.Client.ListAsync(Get, Cancellation))).Error.Code);
    }

    [Theory]
    [InlineData("Retry-After", "-7", 0)]
    [InlineData("retry-after-ms", "-1", 0)]
    [InlineData("x-ms-retry-after-ms", "9223372036854775807", 3600)]
    [InlineData("Retry-After", "2147483647", 3600)]
    [InlineData("Retry-After", "Tue, 01 Nov 2996 00:00:00 GMT", 3600)]
    [InlineData("Retry-After", "Sat, 01 Nov 2025 00:00:00 GMT", 0)]
    [InlineData("Retry-After", "soon", null)]
    [InlineData("Retry-After", "", null)]
    public async Task A_wait_that_nobody_can_mean_is_no_wait(string name, string value, int? seconds)
    {
        var server = new ScriptedServer().Answer(202, headers: (name, value));

        Assert.Equal(seconds, (int?)(await server.Client.SendAsync(Get, Cancellation)).RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData("/SUBSCRIPTIONS/s/resourcegroups/RG/providers/microsoft.devices/iothubs/hub/eventHubEndpoints/events/consumergroups/%24default", true)]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Devices/IotHubs/hub/eventHubEndpoints/events/ConsumerGroups/$Default/", true)]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Devices/IotHubs/hub", false)]
    [InlineData("/subscriptions/t/resourceGroups/rg/providers/Microsoft.Devices/IotHubs/hub/eventHubEndpoints/events/ConsumerGroups/$Default", false)]
    public async Task An_answer_about_another_resource_is_none(string id, bool isAsked)
    {
        const string asked = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Devices/IotHubs/hub/eventHubEndpoints/events/ConsumerGroups/$Default";
        foreach (var method in (string[])["GET", "PUT", "DELETE"])
        {
            var server = new ScriptedServer().Answer(200, $$"""{ "id": "{{id}}", "properties": { "provisioningState": "Updating" } }""");
            var request = new ArmRequest(method, asked, "2023-06-30");
            var answer = await server.Client.SendAsync(request, Cancellation);

            Assert.Equal(isAsked || method != "GET" ? null : "OtherResource", answer.Error?.Code);
            Assert.Equal((isAsked, isAsked), (answer.HasResource, PendingOperation.After(request, answer) is not null));
        }
    }

    [Fact]
    public async Task A_link_to_another_server_is_not_followed()
    {
        var server = new ScriptedServer().Answer(200, """{ "value": [], "nextLink": "https://evil.example/page2" }""");
        var fault = await Assert.ThrowsAsync<ArmException>(() => server.Client.ListAsync(Get, Cancellation));

        Assert.Equal("ForeignAddress", fault.Error.Code);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("https://management.azure.com/op/1?t=1", "https://management.azure.com/op/1?t=1")]
    [InlineData("/op/1?t=1", "https://management.azure.com/op/1?t=1")]
    public async Task An_operation_is_followed_at_the_endpoint(string url, string address)
    {
        var server = new ScriptedServer().Answer(200, "{}");

        Assert.True((await server.Client.FollowAsync(url, Cancellation)).IsSuccess);
        Assert.Equal(address, Assert.Single(server.Requests).Address.AbsoluteUri);
    }

    [Fact]
    public async Task An_operation_at_another_server_is_an_error()
    {
        var server = new ScriptedServer().Answer(202, "", headers: ("Location", "https://evil.example/op/1"));
        var accepted = await server.Client.SendAsync(Get, Cancellation);

        Assert.Equal("ForeignAddress", (await server.Client.FollowAsync(accepted.OperationUrl!, Cancellation)).Error!.Code);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_list_that_is_refused_throws()
    {
        var server = new ScriptedServer().Answer(404, """{ "error": { "code": "ResourceGroupNotFound", "message": "no group" } }""");

        Assert.Equal("ResourceGroupNotFound", (await Assert.ThrowsAsync<ArmException>(() => server.Client.ListAsync(Get, Cancellation))).Error.Code);
    }

    [Fact]
    public async Task Success_in_another_language_is_no_success()
    {
        var server = new ScriptedServer().Answer(200, "<html>Please sign in to the network</html>", "text/html");

        Assert.Equal("NotJson", (await server.Client.SendAsync(Get, Cancellation)).Error!.Code);
    }

    [Theory]
    [InlineData(HttpStatusCode.Created, "Azure-AsyncOperation", OperationForm.AsyncOperation)]
    [InlineData(HttpStatusCode.OK, "Azure-AsyncOperation", OperationForm.AsyncOperation)]
    [InlineData(HttpStatusCode.Accepted, "Location", OperationForm.Location)]
    public async Task An_accepted_write_says_where_it_is_followed(HttpStatusCode status, string header, OperationForm form)
    {
        var server = new ScriptedServer().Answer((int)status, "", headers: [(header, "https://management.azure.com/op/1?t=1"), ("Retry-After", "15")]);
        var answer = await server.Client.SendAsync(new("PUT", Hub, "2023-06-30") { Body = [] }, Cancellation);

        Assert.Equal(("/op/1?t=1", form, TimeSpan.FromSeconds(15)), (answer.OperationUrl, answer.OperationForm, answer.RetryAfter));
    }

    [Fact]
    public async Task Azure_AsyncOperation_wins_over_Location()
    {
        var server = new ScriptedServer().Answer(202, "", headers: [("Location", "https://management.azure.com/l"), ("Azure-AsyncOperation", "https://management.azure.com/a")]);

        Assert.Equal("/a", (await server.Client.SendAsync(Get, Cancellation)).OperationUrl);
    }

    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("DefaultAzureCredential failed.\n- EnvironmentCredential: no.\n- AzureCliCredential: no.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("DefaultAzureCredential failed.\n- EnvironmentCredential: no.\n- AzureCliCredential: no.");
    }
}
