using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.Apply.Simulation;

namespace IotVnetDsl.Planning.Tests.Apply.Run;

public sealed class StoppingTests : IDisposable
{
    private readonly TestDeployment _deployment = new();
    private readonly Plan _plan = TestPlan.Of(
        TestPlan.Operation("Group"), TestPlan.Operation("Hub", after: ["Group"]), TestPlan.Operation("Role", after: ["Hub"]));

    private SimulatedArm Arm => _deployment.Arm;

    public void Dispose() => _deployment.Dispose();

    [Fact]
    public void The_first_request_waits_for_what_runs_and_starts_nothing()
    {
        Arm.Behaviour = _ => (TimeSpan.FromSeconds(20), OperationForm.AsyncOperation);
        var result = _deployment.Run(_plan, TimeSpan.FromSeconds(25));

        Assert.Equal(DeploymentOutcome.Interrupted, result.Outcome);
        Assert.Equal("done: Group Hub; running: ; not started: Role", Lists(result));
        var error = Assert.Single(result.Errors);
        Assert.Equal("IVD9010", error.Id);
        Assert.Equal("stopped on request: 2 of 3 operations are done and stay. 1 has not begun. Run the same command to continue.", error.Message);
    }

    [Fact]
    public void What_runs_longer_than_the_bound_is_left_to_Azure_and_waited_for_by_the_next_run()
    {
        Arm.Behaviour = _ => (TimeSpan.FromSeconds(120), OperationForm.Location);
        var result = _deployment.Run(_plan, TimeSpan.FromSeconds(10));

        Assert.Equal("done: ; running: Group; not started: Hub Role", Lists(result));
        Assert.Contains("1 may still run (Group)", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
        Assert.Contains("It waits for what runs first.", result.Errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("/operations/0", File.ReadAllText(_deployment.JournalPath), StringComparison.Ordinal);

        _deployment.Events.Clear();
        var next = _deployment.Run(TestPlan.Replan(_plan with { Operations = _plan.Operations.RemoveAt(0) }, Arm));
        Assert.True(next.IsSuccess);
        Assert.Equal(
            ["The last run was interrupted: waiting for what it left running (Group).", "'Group' of the interrupted run has ended."],
            _deployment.Events.OfType<DeploymentNotice>().Select(notice => notice.Message));
    }

    [Fact]
    public void The_second_request_leaves_at_once()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(6), _deployment.Time);
        _deployment.Options = _deployment.Options with { StopNow = now.Token };
        Arm.Behaviour = _ => (TimeSpan.FromSeconds(120), OperationForm.AsyncOperation);
        var result = _deployment.Run(_plan, TimeSpan.FromSeconds(5));

        Assert.Equal(TimeSpan.FromSeconds(6), result.Elapsed);
        Assert.Equal(["Group"], result.Running.Select(operation => operation.Key));
    }

    [Fact]
    public void An_operation_that_only_waits_for_its_next_try_goes_back_to_those_not_begun()
    {
        Arm.Intercept = _ => new(409, null) { Error = new("AnotherOperationInProgress", "busy", 409) };
        var result = _deployment.Run(_plan, TimeSpan.FromSeconds(60));

        Assert.Equal(TimeSpan.FromSeconds(60), result.Elapsed);
        Assert.Equal(3, result.NotStarted.Length);
    }

    [Fact]
    public void A_request_before_the_beginning_begins_nothing()
    {
        var result = _deployment.Run(_plan, TimeSpan.Zero);

        Assert.Equal(DeploymentOutcome.Interrupted, result.Outcome);
        Assert.Empty(Arm.Requests);
        Assert.Equal("IVD9010", Assert.Single(result.Errors).Id);
    }

    [Fact]
    public void An_operation_that_cannot_be_followed_is_running_and_no_success()
    {
        Arm.Behaviour = _ => (TimeSpan.FromHours(3), OperationForm.ProvisioningState);
        var result = _deployment.Run(_plan);

        Assert.Equal(DeploymentOutcome.Failed, result.Outcome);
        Assert.Equal("done: ; running: Group; not started: Hub Role", Lists(result));
        Assert.Contains("outlived its deadline", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
    }

    private static string Lists(DeploymentResult result) =>
        $"done: {Keys(result.Done)}; running: {Keys(result.Running)}; not started: {Keys(result.NotStarted)}";

    private static string Keys(IEnumerable<OperationResult> operations) => string.Join(' ', operations.Select(operation => operation.Key));
}
