using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Rendering;

/// <summary>A key is in no rendering, not even one that Azure did not mask.</summary>
public sealed class SecretTests
{
    private const string Key = "bm90LWEtcmVhbC1rZXk=";

    [Fact]
    public async Task A_key_that_is_there_is_never_shown()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new KeyPlant());
        BodyPath.Set(
            arm["/plant-hub"], "properties.routing.endpoints.storageContainers[0].connectionString",
            $"DefaultEndpointsProtocol=https;AccountName=plantarchive;AccountKey={Key};EndpointSuffix=core.windows.net");

        var plan = await arm.PlanAsync(new Plant());

        Assert.NotEmpty(plan.Operations);
        Assert.All(
            [PlanText.Write(plan, detailed: true), DriftText.Write(plan, detailed: true), PlanMarkdown.Write(plan), PlanJson.Write(plan)],
            text => Assert.DoesNotContain(Key, text, StringComparison.Ordinal));
    }

    private sealed record KeyPlant : Plant
    {
        public override IotHub Hub => base.Hub with
        {
            Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("KEY")) }],
        };
    }
}
