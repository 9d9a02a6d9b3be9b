using IotVnetDsl.Planning.Apply.Results;

namespace IotVnetDsl.Planning.Tests.Apply.Live;

public sealed class InterruptionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_interrupted_deployment_is_finished_by_the_next_run(bool atOnce)
    {
        await using var deployment = await LiveDeployment.StartAsync();
        var plan = await deployment.PlanAsync();
        for (var stopAt = 0; ; stopAt += 3)
        {
            using var stop = new CancellationTokenSource();
            using var now = new CancellationTokenSource();
            var seen = 0;
            deployment.Observe = happened =>
            {
                if (happened is not OperationStarted || seen++ < stopAt)
                    return;
                stop.Cancel();
                if (atOnce)
                    now.Cancel();
            };
            var result = await deployment.RunAsync(plan, stop.Token, now.Token);
            deployment.Observe = _ => { };
            if (result.Outcome == DeploymentOutcome.Succeeded)
                break;

            Assert.Equal(DeploymentOutcome.Interrupted, result.Outcome);
            Assert.Equal("IVD9010", Assert.Single(result.Errors).Id);
            Assert.Null(await deployment.SettleAsync(plan));
            plan = await deployment.PlanAsync();
        }

        Assert.Empty((await deployment.PlanAsync()).Operations);
        Assert.Empty(deployment.Journals);
    }
}
