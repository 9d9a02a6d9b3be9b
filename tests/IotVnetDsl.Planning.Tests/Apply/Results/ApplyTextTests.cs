using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.Apply.Simulation;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Apply.Results;

public sealed class ApplyTextTests : IDisposable
{
    private readonly TestDeployment _deployment = new();

    public void Dispose() => _deployment.Dispose();

    [Fact]
    public void Lines_of_a_deployment_with_waits_and_a_failure()
    {
        Run();

        Snapshot.Matches(string.Join('\n', _deployment.Events.Select(ApplyText.Line)));
    }

    [Fact]
    public void Summary_of_a_failure() => Snapshot.Matches(ApplyText.Summary(Run()));

    [Fact]
    public void Json_of_a_failure() => Snapshot.Matches(DeploymentResultJson.Write(Run()), "json");

    [Fact]
    public void Summary_of_nothing_to_do() =>
        Assert.Equal("Nothing to do: 0 done, 0 failed, 0 running, 0 not started, in 00:00.\n", ApplyText.Summary(_deployment.Run(TestPlan.Of())));

    private DeploymentResult Run()
    {
        _deployment.Arm.Put(TestPlan.Id("Old"), []);
        _deployment.Arm.Behaviour = id => id.EndsWith("/hub", StringComparison.Ordinal)
            ? (TimeSpan.FromSeconds(25), OperationForm.AsyncOperation)
            : (TimeSpan.FromSeconds(2), null);
        _deployment.Arm.Refuse(TestPlan.Id("Role", "Microsoft.Authorization/roleAssignments"), new ArmError("PrincipalNotFound", "Principal p does not exist.", 400));
        _deployment.Arm.Refuse(TestPlan.Id("Orders"), new ArmError("NamespaceUnavailable", "The name is taken.", 409));
        return _deployment.Run(TestPlan.Of(
            TestPlan.Operation("Hub", type: "Microsoft.Devices/IotHubs"),
            TestPlan.Operation("Old", mode: WriteMode.Delete, kind: OperationKind.Replace),
            TestPlan.Operation("Old#2", after: ["Old"], kind: OperationKind.Replace),
            TestPlan.Operation("Orders"),
            TestPlan.Operation("OrdersQueue", after: ["Orders"]),
            TestPlan.Operation("Role", after: ["Hub"], type: "Microsoft.Authorization/roleAssignments")));
    }
}
