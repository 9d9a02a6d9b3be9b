namespace IotVnetDsl.Planning.Tests.Apply.Live;

public sealed class LongRunningStyleTests
{
    [Theory]
    [InlineData("azure-async-operation")]
    [InlineData("location")]
    [InlineData("both")]
    [InlineData("provisioning-state")]
    public async Task A_deployment_follows_every_form_of_long_running_operation(string style)
    {
        await using var deployment = await LiveDeployment.StartAsync(("long-running-style", style));

        await deployment.SucceedsAsync();
    }
}
