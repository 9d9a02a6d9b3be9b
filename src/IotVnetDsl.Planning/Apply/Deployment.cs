using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply;

/// <summary>Carries out plans.</summary>
public static class Deployment
{
    /// <summary>
    /// Waits for what an interrupted run of this topology and variant left running at ARM. To be called before the actual state is read, so that
    /// the plan sees its outcome. Returns null when there is nothing to wait for or all of it has ended, else the error.
    /// </summary>
    public static Task<DeploymentError?> SettleAsync(
        string topologyId, string? variant, IArmClient arm, DeploymentOptions options, IProgress<ApplyEvent> progress, CancellationToken cancellation) =>
        throw new NotSupportedException();

    /// <summary>
    /// Runs the operations of a plan and, when all succeeded, reads endpoint health and connection states. Never throws for what ARM, the
    /// network, the journal or a request to stop does: the result says it. The token is the first request to stop: nothing new starts, what runs is
    /// waited for within bounds; <see cref="DeploymentOptions.StopNow"/> is the second.
    /// </summary>
    public static Task<DeploymentResult> RunAsync(
        Plan plan, IArmClient arm, DeploymentOptions options, IProgress<ApplyEvent> progress, CancellationToken cancellation) =>
        throw new NotSupportedException();
}
