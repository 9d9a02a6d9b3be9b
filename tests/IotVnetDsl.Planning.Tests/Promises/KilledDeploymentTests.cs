using System.Text.Json.Nodes;
using CsCheck;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Engine;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>A deployment whose process dies at any write, before or after ARM has it, is finished by the next one.</summary>
public sealed class KilledDeploymentTests
{
    [Fact]
    public void The_next_run_comes_to_the_state_of_a_run_that_was_not_killed() =>
        Gen.Select(Gen.Int[0, 30], Gen.Bool, Gen.Int[0, 9999], Gen.Bool).Sample(
            (writes, isSent, seed, isHanded) =>
            {
                using var arm = new LocalArmInProcess(("throttling", "off"));
                var graph = new Plant().Graph();
                var options = arm.Options with { Engine = isHanded ? TopologyEngine.Arm : TopologyEngine.Direct };
                var plan = arm.Plan(graph);
                var operations = plan.Operations.ToArray();
                new Random(seed).Shuffle(operations);
                var dying = new DyingClient(arm.Client, writes, isSent);
                try
                {
                    arm.Time.Pump(() => Deployment.RunAsync(plan with { Operations = [.. operations] }, dying, options, new Progress<ApplyEvent>(), default));
                }
                catch (ProcessDiedException)
                {
                }

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
            },
            iter: 25);

    /// <summary>The process's last request; nothing is asked or answered after it.</summary>
    private sealed class DyingClient(IArmClient arm, int writes, bool isSent) : IArmClient
    {
        private int _left = writes;

        public int RequestCount => arm.RequestCount;

        public async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
        {
            if (_left < 0)
                throw new ProcessDiedException();
            if (request.Method == "GET" || _left-- > 0)
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
