namespace IotVnetDsl.Planning.Tests.Apply.Live;

public sealed class PassingFaultTests
{
    [Theory]
    [InlineData("lose", "PUT", "IotHubs/plant-hub$", 503, "ServiceUnavailable")]
    [InlineData("lose", "PUT", "privateEndpoints/pe-hub$", 503, "ServiceUnavailable")]
    [InlineData("drop", "PUT", "storageAccounts/plantarchive$", 503, "ServiceUnavailable")]
    [InlineData("answer", "", "", 429, "TooManyRequests")]
    [InlineData("answer", "PUT", "IotHubs/plant-hub$", 412, "412001")]
    [InlineData("answer", "PUT", "roleAssignments", 400, "PrincipalNotFound")]
    [InlineData("answer", "PUT", "privateEndpoints/pe-hub$", 409, "AnotherOperationInProgress")]
    [InlineData("answer", "PUT", "containers/telemetry$", 404, "ParentResourceNotFound")]
    public async Task What_passes_does_not_fail_a_deployment(string kind, string method, string path, int status, string code)
    {
        await using var deployment = await LiveDeployment.StartAsync();
        var plan = await deployment.PlanAsync();
        await deployment.DisturbAsync(kind, method, path, times: 2, status, code, retryAfter: status == 429 ? 0 : null);
        var result = await deployment.RunAsync(plan);

        Assert.Equal([], result.Errors);
        Assert.Empty((await deployment.PlanAsync()).Operations);
    }
}
