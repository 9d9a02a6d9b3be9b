using IotVnetDsl.Planning.Arm;

namespace IotVnetDsl.Planning.Tests.Arm;

public sealed class OperationPollerTests : IDisposable
{
    private const string Hub = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Devices/IotHubs/hub";
    private const string Url = "https://management.azure.com/op/1";

    private readonly ScriptedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Azure_AsyncOperation_is_polled_by_its_status_and_ends_with_the_resource()
    {
        _server.Answer(200, """{ "status": "Running" }""", headers: ("Retry-After", "7"))
            .Answer(200, """{ "status": "Succeeded" }""")
            .Answer(200, """{ "name": "hub", "properties": { "provisioningState": "Succeeded" } }""");
        var end = await Wait(OperationForm.AsyncOperation, firstWait: 15);

        Assert.Equal("hub", end.Body!["name"]!.ToString());
        Assert.Equal([15, 7], _server.Time.Waits);
        Assert.Equal(["/op/1", "/op/1", Hub], _server.Requests.Select(request => request.Address.AbsolutePath));
    }

    [Theory]
    [InlineData("Failed")]
    [InlineData("Canceled")]
    public async Task An_operation_that_fails_gives_Azures_error(string status)
    {
        _server.Answer(200, $$"""{ "status": "{{status}}", "error": { "code": "400116", "message": "archive: no" } }""");
        var end = await Wait(OperationForm.AsyncOperation);

        Assert.Equal(("400116", "archive: no"), (end.Error!.Code, end.Error.Message));
        Assert.False(OperationPoller.IsStillRunning(end));
    }

    [Fact]
    public async Task Location_is_polled_until_it_does_not_answer_202()
    {
        _server.Answer(202, headers: ("Retry-After", "3")).Answer(200, "{}").Answer(200, """{ "name": "archive" }""");

        Assert.Equal("archive", (await Wait(OperationForm.Location)).Body!["name"]!.ToString());
        Assert.Equal([5, 3], _server.Time.Waits);
    }

    [Fact]
    public async Task Without_an_address_the_provisioning_state_is_polled()
    {
        _server.Answer(200, """{ "properties": { "provisioningState": "Creating" } }""").Answer(200, """{ "properties": { "provisioningState": "Succeeded" } }""");

        Assert.True((await Wait(OperationForm.ProvisioningState, url: null)).IsSuccess);
    }

    [Fact]
    public async Task A_resource_left_in_a_failed_state_is_no_success()
    {
        _server.Answer(200, """{ "status": "Succeeded" }""").Answer(200, """{ "properties": { "provisioningState": "Failed" } }""");

        Assert.Equal("Failed", (await Wait(OperationForm.AsyncOperation)).Error!.Code);
    }

    [Fact]
    public async Task A_resource_may_be_invisible_just_after_its_operation()
    {
        _server.Answer(200, """{ "status": "Succeeded" }""").Answer(404).Answer(200, """{ "name": "hub" }""");

        Assert.Equal("hub", (await Wait(OperationForm.AsyncOperation)).Body!["name"]!.ToString());
    }

    [Fact]
    public async Task Forgotten_operations_are_judged_by_the_resource()
    {
        _server.Answer(404).Answer(200, """{ "name": "hub" }""");

        Assert.True((await Wait(OperationForm.AsyncOperation)).IsSuccess);
    }

    [Fact]
    public async Task A_deletion_ends_without_a_resource()
    {
        _server.Answer(202).Answer(204);

        Assert.True((await Wait(OperationForm.Location, method: "DELETE")).IsSuccess);
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task A_deletion_without_an_address_ends_when_the_resource_is_gone()
    {
        _server.Answer(200, "{}").Answer(404, """{ "error": { "code": "ResourceNotFound", "message": "no hub" } }""");

        Assert.True((await Wait(OperationForm.ProvisioningState, method: "DELETE", url: null)).IsSuccess);
    }

    [Fact]
    public async Task An_operation_that_outlives_its_deadline_is_still_running()
    {
        for (var i = 0; i < 12; i++)
            _server.Answer(200, """{ "status": "Running" }""");
        var end = await Wait(OperationForm.AsyncOperation);

        Assert.Equal(ArmError.StillRunning, end.Error!.Code);
        Assert.True(OperationPoller.IsStillRunning(end));
    }

    [Theory]
    [InlineData("PUT", OperationForm.AsyncOperation, 401, """{ "error": { "code": "ExpiredAuthenticationToken", "message": "too old" } }""", "ExpiredAuthenticationToken")]
    [InlineData("DELETE", OperationForm.Location, 403, """{ "error": { "code": "AuthorizationFailed", "message": "no read" } }""", "AuthorizationFailed")]
    [InlineData("PUT", OperationForm.ProvisioningState, 403, """{ "error": { "code": "AuthorizationFailed", "message": "no read" } }""", "AuthorizationFailed")]
    [InlineData("DELETE", OperationForm.ProvisioningState, 200, "<html></html>", "NotJson")]
    public async Task Who_may_not_ask_does_not_know_whether_it_has_failed(string method, OperationForm form, int status, string body, string code)
    {
        _server.Answer(status, body);
        var end = await Wait(form, method: method, url: form == OperationForm.ProvisioningState ? null : Url);

        Assert.Equal(code, end.Error!.Code);
        Assert.True(OperationPoller.IsStillRunning(end));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    [InlineData(407)]
    public async Task A_page_of_the_networks_in_between_is_no_end(int status)
    {
        _server.Answer(status, "<html></html>").Answer(status, "<html></html>").Answer(200, """{ "status": "Succeeded" }""").Answer(200, """{ "name": "hub" }""");

        Assert.Equal("hub", (await Wait(OperationForm.AsyncOperation)).Body!["name"]!.ToString());
    }

    [Fact]
    public async Task A_deletion_whose_status_is_missing_is_seen_by_the_resource()
    {
        _server.Answer(200, "{}").Answer(200, """{ "name": "hub" }""").Answer(404, """{ "error": { "code": "ResourceNotFound", "message": "no hub" } }""");

        Assert.True((await Wait(OperationForm.AsyncOperation, method: "DELETE")).IsSuccess);
        Assert.Equal(3, _server.Requests.Count);
    }

    [Fact]
    public async Task No_answer_makes_it_wait_longer_than_its_deadline()
    {
        _server.Answer(200, """{ "status": "Running" }""", headers: ("Retry-After", "3000")).Answer(200, """{ "status": "Running" }""");
        var end = await Wait(OperationForm.AsyncOperation, firstWait: 20);

        Assert.Equal([20, 40], _server.Time.Waits);
        Assert.True(OperationPoller.IsStillRunning(end));
    }

    private Task<ArmResponse> Wait(OperationForm form, double? firstWait = null, string method = "PUT", string? url = Url) =>
        new OperationPoller(_server.Client, _server.Time).WaitAsync(
            new(method, Hub, "2023-06-30", url, form),
            firstWait is null ? null : TimeSpan.FromSeconds(firstWait.Value),
            TimeSpan.FromMinutes(1),
            TestContext.Current.CancellationToken);
}
