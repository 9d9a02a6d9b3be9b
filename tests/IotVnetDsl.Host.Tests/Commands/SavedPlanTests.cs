using IotVnetDsl.Host.Commands;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Host.Tests.Commands;

public sealed class SavedPlanTests : IDisposable
{
    private const string Subscription = "00000000-0000-0000-0000-000000000001";

    private readonly string _folder = Directory.CreateTempSubdirectory("iotvnet-saved-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("https://management.azure.com", false, Subscription, true)]
    [InlineData("https://management.usgovcloudapi.net", false, Subscription, false)]
    [InlineData("https://management.azure.com", false, "00000000-0000-0000-0000-000000000002", false)]
    [InlineData("http://127.0.0.1:4711", true, Subscription, false)]
    public void A_plan_is_carried_out_in_the_cloud_and_subscription_that_it_was_made_for(string endpoint, bool isLocal, string subscription, bool isSame)
    {
        var saved = Saved(Plan(new("https://management.azure.com", IsLocal: false, Subscription)));
        var fault = Record.Exception(() => saved.CheckIsStill(Plan(new(endpoint, isLocal, subscription))));

        if (isSame)
            Assert.Null(fault);
        else
            Assert.Contains("is stale: it was made for another target. Nothing was changed", Assert.IsType<HostFault>(fault).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "AzureUSGovernment", "it was made for AzureCloud, and the topology is for AzureUSGovernment")]
    [InlineData("AzureUSGovernment", null, "it was made for AzureUSGovernment, and the topology is for AzureCloud")]
    [InlineData("AzureUSGovernment", "AzureChinaCloud", "it was made for AzureUSGovernment, and the topology is for AzureChinaCloud")]
    [InlineData("AzureChinaCloud", "AzureChinaCloud", null)]
    public void A_plan_is_not_carried_out_for_another_cloud_where_the_local_ARM_plays_both(string? made, string? now, string? why)
    {
        var local = new PlanTarget("http://127.0.0.1:4711", IsLocal: true, Subscription);
        var fault = Record.Exception(() => Saved(Plan(local with { Cloud = made })).CheckIsStill(Plan(local with { Cloud = now })));

        if (why is null)
            Assert.Null(fault);
        else
            Assert.Contains($"is stale: {why}. Nothing was changed", Assert.IsType<HostFault>(fault).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_port_of_a_local_ARM_means_nothing() =>
        Saved(Plan(new("http://127.0.0.1:4711", IsLocal: true, Subscription))).CheckIsStill(Plan(new("http://127.0.0.1:4712", IsLocal: true, Subscription)));

    private SavedPlan Saved(Plan plan)
    {
        File.WriteAllText(Path.Combine(_folder, "plan.json"), PlanJson.Write(plan));
        return SavedPlan.Of(new HostRequest([("project", Path.Combine(_folder, "Plant.csproj")), ("plan-file", "plan.json")]))!;
    }

    private static Plan Plan(PlanTarget target) => new()
    {
        Topology = "Plant",
        TopologyId = "plant",
        Variant = null,
        Target = target,
        Checks = new(0, "current", 0, 0, []),
        Phases = [],
        Operations = [],
        Unchanged = [],
        Adopted = [],
        Surplus = [],
        Missing = [],
        Reads = new(0, 0),
    };
}
