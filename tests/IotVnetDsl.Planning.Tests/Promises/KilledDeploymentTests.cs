using System.Text.Json.Nodes;
using CsCheck;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Engine;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>A deployment whose process dies at any write, before or after ARM has it, is finished by the next one.</summary>
public sealed class KilledDeploymentTests
{
    [Fact]
    public void The_next_run_comes_to_the_state_of_a_run_that_was_not_killed() =>
        Gen.Select(Gen.Int[0, 30], Gen.Bool, Gen.Int[0, 9999], Gen.Bool).SampleFew(
            25,
            sample =>
            {
                var (writes, isSent, seed, isHanded) = sample;
                using var arm = new LocalArmInProcess(("throttling", "off"));
                var graph = new Plant().Graph();
                var options = arm.Options with { Engine = isHanded ? TopologyEngine.Arm : TopologyEngine.Direct };
                var plan = arm.Plan(graph);
                var operations = plan.Operations.ToArray();
                new Random(seed).Shuffle(operations);
                var dying = new DyingClient(arm.Client, writes, isSent, request => request.Method != "GET");
                try
                {
                    arm.Time.Pump(() => Deployment.RunAsync(plan with { Operations = [.. operations] }, dying, options, new Progress<ApplyEvent>(), default));
                }
                catch (ProcessDiedException)
                {
                }

                Finish(arm, graph, plan, options);
            });

    [Fact]
    public void A_process_that_dies_again_and_again_at_any_request_loses_nothing() =>
        Gen.Select(Gen.Int[0, 120], Gen.Bool).Array[1, 5].SampleFew(
            10,
            deaths =>
            {
                using var arm = new LocalArmInProcess(("throttling", "off"));
                var graph = new Plant().Graph();
                var plan = arm.Plan(graph);
                foreach (var (at, isSent) in deaths)
                {
                    // Settles what the one before it left, plans and writes.
                    var dying = new DyingClient(arm.Client, at, isSent, _ => true);
                    try
                    {
                        arm.Time.Pump(async () =>
                        {
                            using var hold = await Deployment.HoldAsync(plan.TopologyId, plan.Variant, plan.Target, [], dying, arm.Options, new Progress<ApplyEvent>(), default);
                            var made = Requests.Made(await Planner.PlanAsync(graph, Requests.Local() with { Target = plan.Target }, dying, default));
                            return await Deployment.RunAsync(made, dying, arm.Options, new Progress<ApplyEvent>(), default, hold);
                        });
                    }
                    catch (ProcessDiedException)
                    {
                    }
                }

                Finish(arm, graph, plan, arm.Options);
            });

    // What is under way is waited for, and nothing is left of what the dead ones noted.
    private static void Finish(LocalArmInProcess arm, TopologyGraph graph, Plan plan, DeploymentOptions options)
    {
        arm.Time.Pump(async () =>
        {
            using var hold = await Deployment.HoldAsync(plan.TopologyId, plan.Variant, plan.Target, [], arm.Client, options, new Progress<ApplyEvent>(), default);
            Assert.Null(hold.Error);
            return true;
        });
        var rest = arm.Plan(graph);
        Assert.Equal([], rest.Missing);
        Assert.Equal([], rest.Surplus);
        Assert.Equal([], arm.Run(rest, options).Errors);
        Assert.Empty(arm.Plan(graph).Operations);
        Assert.Empty(Directory.EnumerateFiles(options.StateFolder, "*.journal.jsonl"));
    }

    /// <summary>The process's last request; nothing is asked or answered after it.</summary>
    private sealed class DyingClient(IArmClient arm, int last, bool isSent, Func<ArmRequest, bool> counts) : IArmClient
    {
        private int _left = last;

        public int RequestCount => arm.RequestCount;

        public async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
        {
            if (_left < 0)
                throw new ProcessDiedException();
            if (!counts(request) || _left-- > 0)
                return await arm.SendAsync(request, cancellation);
            if (isSent)
                await arm.SendAsync(request, cancellation);
            throw new ProcessDiedException();
        }

        public Task<ArmResponse> FollowAsync(string url, CancellationToken cancellation) =>
            _left < 0 ? throw new ProcessDiedException() : arm.FollowAsync(url, cancellation);

        public Task<IReadOnlyList<JsonObject>> ListAsync(ArmRequest request, CancellationToken cancellation) =>
            _left < 0 ? throw new ProcessDiedException() : arm.ListAsync(request, cancellation);
    }

    private sealed class ProcessDiedException : Exception;
}
