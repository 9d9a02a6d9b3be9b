using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Journals;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.Apply.Simulation;

namespace IotVnetDsl.Planning.Tests.Apply.Journals;

public sealed class ScopeLockTests : IDisposable
{
    private readonly TestDeployment _deployment = new();

    public void Dispose() => _deployment.Dispose();

    [Theory]
    [InlineData("plant")]
    [InlineData("other")]
    public void Two_deployments_of_one_scope_run_one_after_the_other(string otherTopology)
    {
        var (first, second) = Both(TestPlan.Of(TestPlan.Operation("A")), TestPlan.Of(TestPlan.Operation("B")) with { TopologyId = otherTopology });

        Assert.True(first.IsSuccess && second.IsSuccess);
        Assert.True(_deployment.Arm.Writes[0].End <= _deployment.Arm.Writes[1].Start);
        Assert.Contains(_deployment.Events.OfType<DeploymentNotice>(), notice => notice.Message == "Waiting: another deployment to the same scope is running.");
    }

    [Fact]
    public void Deployments_of_different_scopes_do_not_wait_for_each_other()
    {
        var other = TestPlan.Operation("B", id: TestPlan.Id("B").Replace("/rg/", "/rg2/", StringComparison.Ordinal));
        Both(TestPlan.Of(TestPlan.Operation("A")), TestPlan.Of(other) with { TopologyId = "other" });

        Assert.Equal(_deployment.Arm.Writes[0].Start, _deployment.Arm.Writes[1].Start);
    }

    [Fact]
    public void A_scope_that_does_not_get_free_is_refused()
    {
        _deployment.Arm.Behaviour = _ => (TimeSpan.FromMinutes(25), OperationForm.AsyncOperation);
        var (first, second) = Both(TestPlan.Of(TestPlan.Operation("A")), TestPlan.Of(TestPlan.Operation("B")));

        Assert.True(first.IsSuccess);
        Assert.Equal("IVD9014", Assert.Single(second.Errors).Id);
        Assert.Contains("for 10 minutes", second.Errors[0].Message, StringComparison.Ordinal);
        Assert.Single(_deployment.Arm.Writes);
    }

    [Fact]
    public void Who_may_not_begin_holds_nothing()
    {
        var plan = TestPlan.Of(TestPlan.Operation("A"));
        var journal = StateFiles.Journal(_deployment.Options.StateFolder, plan.TopologyId, plan.Variant, plan.Target);
        OwnFile.Replace(journal, file => file.Write("no journal\n"u8));
        Assert.NotNull(Hold(plan).Error);

        File.Delete(journal);
        using var second = Hold(plan);
        Assert.Null(second.Error);
        Assert.DoesNotContain(_deployment.Events.OfType<DeploymentNotice>(), notice => notice.Message.StartsWith("Waiting", StringComparison.Ordinal));
    }

    // As it is, also where nobody disposes of what holds nothing.
    private DeploymentHold Hold(Plan plan) =>
        _deployment.Time.Pump(() => Deployment.HoldAsync(plan.TopologyId, plan.Variant, plan.Target, [], _deployment.Arm, _deployment.Options, _deployment, default));

    private (DeploymentResult First, DeploymentResult Second) Both(Plan one, Plan other) => _deployment.Time.Pump(async () =>
    {
        var first = Deployment.RunAsync(one, _deployment.Arm, _deployment.Options, _deployment, default);
        var second = Deployment.RunAsync(other, _deployment.Arm, _deployment.Options, _deployment, default);
        return (await first, await second);
    });
}
