using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.Apply.Simulation;

namespace IotVnetDsl.Planning.Tests.Apply.Retry;

public sealed class TransientRefusalTests : IDisposable
{
    private readonly TestDeployment _deployment = new();

    private SimulatedArm Arm => _deployment.Arm;

    public void Dispose() => _deployment.Dispose();

    [Theory]
    [InlineData("AnotherOperationInProgress", 409, "another operation on it is in progress")]
    [InlineData("RetryableErrorDueToAnotherOperation", 429, "another operation on it is in progress")]
    [InlineData("StorageAccountOperationInProgress", 409, "another operation on it is in progress")]
    [InlineData("ReferencedResourceNotProvisioned", 409, "a resource that it refers to is still in the making")]
    [InlineData("PrincipalNotFound", 400, "the directory does not know the new identity yet")]
    [InlineData("Conflict", 409, "it conflicts with something that may be ending")]
    [InlineData("RetryableError", 200, "another operation on it is in progress")]
    [InlineData("AnotherOperationInProgress", 200, "another operation on it is in progress")]
    [InlineData("Conflict", 200, "it conflicts with something that may be ending")]
    [InlineData("VmssGatewayDeploymentFailed", 200, "Azure's deployment of the gateway has failed for the moment")]
    public void Refusals_that_pass_are_waited_for_and_named(string code, int status, string reason)
    {
        var error = new ArmError(code, "later", status);
        Arm.Refuse(TestPlan.Id("Role"), error, error);
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Role")));

        Assert.True(result.IsSuccess);
        Assert.Equal([(reason, 1), (reason, 2)], Retries().Select(retry => (retry.Reason, (int)retry.Wait.TotalSeconds)));
    }

    [Theory]
    [InlineData("StorageAccountAlreadyTaken", 409)]
    [InlineData("NameNotAvailable", 409)]
    [InlineData("LocationNotAvailableForResourceType", 400)]
    [InlineData("ScopeLocked", 409)]
    [InlineData("400116", 400)]
    public void Other_refusals_are_final(string code, int status)
    {
        Arm.Refuse(TestPlan.Id("Archive"), new ArmError(code, "no", status));
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Archive")));

        Assert.Equal(DeploymentOutcome.Failed, result.Outcome);
        Assert.Empty(Retries());
        var error = Assert.Single(result.Errors);
        Assert.Equal(("IVD9009", code, "c0ffee"), (error.Id, error.Code, error.CorrelationId));
        Assert.Contains($"Azure refused 'Archive' (archive): {code} no.", error.Message, StringComparison.Ordinal);
        Assert.Contains("Correlation c0ffee.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_that_does_not_pass_is_final_when_its_time_is_up()
    {
        Arm.Intercept = request => request.Method == "PUT" ? Refused(new("PrincipalNotFound", "who?", 400)) : null;
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Role")));

        Assert.Contains("Tried again for 10 min: the directory does not know the new identity yet.", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
        Assert.InRange(result.Elapsed, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(11));
    }

    [Fact]
    public void A_parent_that_was_just_made_may_be_missing_for_a_while()
    {
        Arm.Refuse(TestPlan.Id("Subnet"), new ArmError("ParentResourceNotFound", "no network", 404));
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Network"), TestPlan.Operation("Subnet", after: ["Network"])));

        Assert.True(result.IsSuccess);
        Assert.Equal("a resource that was just made is not visible yet", Assert.Single(Retries()).Reason);
    }

    [Fact]
    public void A_parent_that_nobody_made_is_missing()
    {
        Arm.Refuse(TestPlan.Id("Subnet"), new ArmError("ParentResourceNotFound", "no network", 404));

        Assert.False(_deployment.Run(TestPlan.Of(TestPlan.Operation("Subnet"))).IsSuccess);
    }

    [Theory]
    [InlineData(429, "RetryableError", "ReferencedResourceNotProvisioned", "Cannot proceed with operation because resource /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/pip used by …", "'pip' that it refers to is still in the making")]
    [InlineData(429, "RetryableError", "RetryableErrorDueToAnotherOperation", "Operation PutSubnetOperation is updating resource /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/net.", "another operation on 'net' is in progress")]
    [InlineData(409, "AnotherOperationInProgress", null, "Another operation on this or dependent resource is in progress.", "another operation on it is in progress")]
    [InlineData(400, "PrincipalNotFound", null, "Principal x does not exist in the directory y.", "the directory does not know the new identity yet")]
    [InlineData(400, "FailedIdentityOperation", null, "Identity operation for resource failed.", "the directory does not know the new identity yet")]
    public void What_keeps_Azure_busy_is_waited_for_and_named(int status, string code, string? detail, string message, string reason)
    {
        var error = new ArmError(code, message, status) { Detail = detail };
        Arm.Refuse(TestPlan.Id("Thing"), error, error);

        Assert.True(_deployment.Run(TestPlan.Of(TestPlan.Operation("Before"), TestPlan.Operation("Thing", after: ["Before"]))).IsSuccess);
        Assert.Equal([reason, reason], Retries().Select(retried => retried.Reason));
    }

    [Fact]
    public void An_update_of_a_hub_in_transition_is_waited_for()
    {
        var hub = TestPlan.Id("Hub", "Microsoft.Devices/IotHubs");
        Arm.Put(hub, new() { ["etag"] = "1" });
        Arm.Refuse(hub, new ArmError("409002", "in transition", 409));

        Assert.True(_deployment.Run(TestPlan.Of(TestPlan.Operation("Hub", mode: WriteMode.Overlay, type: "Microsoft.Devices/IotHubs"))).IsSuccess);
    }

    [Theory]
    [InlineData(true, true, null, "the answer to an earlier try was lost")]
    [InlineData(true, false, "IVD9006", "somebody else was faster")]
    [InlineData(false, false, "IVD9009", "the name is taken elsewhere")]
    public void A_hub_that_is_refused_as_in_transition_is_ours_only_where_a_try_was_lost(bool exists, bool isLost, string? error, string because)
    {
        var hub = TestPlan.Id("Hub", "Microsoft.Devices/IotHubs");
        Arm.Intercept = request =>
        {
            if (request.Method != "PUT" || Arm.Requests.Count > 1)
                return null;
            if (exists)
                Arm.Put(hub, request.Body!.DeepClone().AsObject());
            return Refused(new("409002", "in transition", 409)) with { HasLostTry = isLost };
        };
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Hub", type: "Microsoft.Devices/IotHubs")));

        Assert.True(error == result.Errors.SingleOrDefault()?.Id, because);
        Assert.Single(Arm.Requests);
    }

    [Theory]
    [InlineData(ArmError.NoAnswer, "IVD9014")]
    [InlineData(ArmError.NoCredential, "IVD9004")]
    public void What_would_happen_to_every_operation_is_told_once_and_starts_no_more(string code, string id)
    {
        Arm.Intercept = request => request.Method == "PUT" ? Refused(new(code, "it is so.", 0)) : null;
        _deployment.Options = _deployment.Options with { MaxParallel = 2 };
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("A"), TestPlan.Operation("B"), TestPlan.Operation("C")));

        var error = Assert.Single(result.Errors);
        Assert.Equal((id, null), (error.Id, error.Path));
        Assert.EndsWith("None of 3 operations is done. Run the same command to continue.", error.Message, StringComparison.Ordinal);
        Assert.Equal(["C"], result.NotStarted.Select(operation => operation.Key));
    }

    [Fact]
    public void A_subscription_that_never_used_a_provider_is_registered_for_it()
    {
        Arm.Refuse(TestPlan.Id("Thing"), new ArmError("MissingSubscriptionRegistration", "not registered", 409), new ArmError("MissingSubscriptionRegistration", "not registered", 409));
        Arm.Intercept = request => request.Method == "POST" ? new(200, null) : null;
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Thing")));

        Assert.True(result.IsSuccess);
        var asked = Assert.Single(Arm.Requests, request => request.Method == "POST");
        Assert.Equal("/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Test/register", asked.Id);
    }

    private IEnumerable<OperationRetried> Retries() => _deployment.Events.OfType<OperationRetried>();

    private static ArmResponse Refused(ArmError error) => new(error.Status, null) { Error = error };
}
