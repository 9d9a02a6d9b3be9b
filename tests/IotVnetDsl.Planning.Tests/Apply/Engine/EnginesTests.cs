using System.Text.RegularExpressions;
using CsCheck;
using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Apply.Engine;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.Apply.Pace;
using IotVnetDsl.Planning.Tests.Export;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Planning.Tests.Promises;
using IotVnetDsl.Planning.Tests.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Apply.Engine;

/// <summary>Whoever carries a plan out, this process or Azure Resource Manager's own engine: what exists afterwards is the same.</summary>
public sealed partial class EnginesTests
{
    public static TheoryData<string> Topologies => ["Plant", "ContosoPlant", "TwoGroups", "Everything", "ManySites", .. Example.All.Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Topologies))]
    public void Both_come_to_the_same_state(string name)
    {
        var graph = name switch
        {
            "Plant" => new Plant().Graph(),
            "ContosoPlant" => Contoso.ContosoPlant.Production.Graph("Production"),
            "TwoGroups" => new TwoGroups().Graph(),
            "Everything" => new Everything().Graph(),
            "ManySites" => new ManySites(3).Graph(),
            _ => Example.All.Single(example => example.Id == name).Graph(),
        };
        using var both = new BothEngines { Secrets = new LocalArmProcess.AnySecret() };
        both.Deploy(graph);
        both.AssertSame();
        Assert.NotEmpty(both.Arm.Deployments);
    }

    [Fact]
    public void Both_come_to_the_same_state_from_any_state_to_any_other() =>
        Gen.Select(PlantState.Gen, PlantState.Gen).SampleFew(15, pair => Check(pair.Item1, pair.Item2));

    [Fact]
    public void Both_come_to_the_same_state_in_two_subscriptions_and_from_there_to_another()
    {
        using var both = new BothEngines();
        both.Deploy(new TwoSubscriptions(IsLater: false).Graph());
        both.AssertSame();
        Assert.Equal([TwoSubscriptions.OtherId, Requests.Subscription], both.Arm.Deployments.Select(deployment => deployment.Id.Text.Split('/')[2]).Distinct().OrderDescending());

        var later = new TwoSubscriptions(IsLater: true).Graph();
        both.Deploy(later);
        both.AssertSame();
        Assert.DoesNotContain(both.Arm.State(), resource => resource.Contains("twosubssecond", StringComparison.Ordinal));
        Assert.Empty(both.Arm.Plan(later).Operations);
    }

    private static void Check(PlantState before, PlantState after)
    {
        using var both = new BothEngines();
        both.Deploy(new ChangingPlant(before).Graph());
        both.AssertSame();
        both.Deploy(new ChangingPlant(after).Graph());
        both.AssertSame();
    }

    [GeneratedRegex(@"(?<=/keys/[^/""]+)/[0-9a-f]{32}|(?<=(SharedAccess|Account)Key=)sha256-[0-9a-f]+|(?<=""primaryKey"":"")sha256-[0-9a-f]+|(?<=""_ts"":)[0-9]+")]
    private static partial Regex MadeUp();

    /// <summary>Two fresh targets, and an engine at each.</summary>
    private sealed class BothEngines : IDisposable
    {
        public LocalArmInProcess Direct { get; } = new(("throttling", "off"));

        public LocalArmInProcess Arm { get; } = new(("throttling", "off"));

        public ISecretReader? Secrets { get; init; }

        public void Deploy(TopologyGraph graph)
        {
            var direct = Allowed(Direct, graph);
            var arm = Allowed(Arm, graph);
            Assert.Equal(direct.Operations.Select(operation => operation.Key), arm.Operations.Select(operation => operation.Key));
            var results = (Direct: Run(Direct, direct, TopologyEngine.Direct), Arm: Run(Arm, arm, TopologyEngine.Arm));
            Assert.Equal(results.Direct.Errors.Select(Words), results.Arm.Errors.Select(Words));
            Assert.Equal(results.Direct.Outcome, results.Arm.Outcome);
            Assert.Equal(Keys(results.Direct.Done), Keys(results.Arm.Done));
            Direct.Settle();
            Arm.Settle();
        }

        public void AssertSame() => Assert.Equal(Words(Direct), Words(Arm));

        // The versions of keys are the service's to make up, and so are keys that it lists and the times that it notes.
        private static string Words(LocalArmInProcess arm) => MadeUp().Replace(string.Join('\n', arm.State()), "/*");

        public void Dispose()
        {
            Direct.Dispose();
            Arm.Dispose();
        }

        private DeploymentResult Run(LocalArmInProcess arm, Plan plan, TopologyEngine engine) =>
            arm.Run(plan, arm.Options with { Engine = engine, Secrets = Secrets ?? arm.Options.Secrets });

        private static Plan Allowed(LocalArmInProcess arm, TopologyGraph graph)
        {
            List<string> allow = [];
            for (var plan = arm.Plan(graph, allow); ; plan = arm.Plan(graph, allow))
            {
                if (plan.Missing.IsEmpty)
                    return plan;
                allow.AddRange(plan.Missing.Select(consent => consent.ToString()));
            }
        }

        private static string Words(DeploymentError error) => $"{error.Id} {error.Path} {error.Code}";

        private static IEnumerable<string> Keys(IEnumerable<OperationResult> operations) => operations.Select(operation => operation.Key);
    }
}
