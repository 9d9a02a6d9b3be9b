using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Apply.Engine;
using IotVnetDsl.Planning.Apply.Retry;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>How a deployment runs.</summary>
public sealed record DeploymentOptions
{
    /// <summary>Git-ignored folder of the project that holds the journal and the locks (<c>.iotvnet</c>).</summary>
    public required string StateFolder { get; init; }

    /// <summary>Cancelled by the second request to stop: nothing is waited for any more.</summary>
    public CancellationToken StopNow { get; init; }

    /// <summary>Resolves <c>$secret</c> references at the write that needs them.</summary>
    public ISecretReader Secrets { get; init; } = new SecretReader();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Who carries out the writes.</summary>
    public TopologyEngine Engine { get; init; }

    /// <summary>Operations that run at once. Azure limits requests, not what runs.</summary>
    public int MaxParallel { get; init; } = int.MaxValue;

    /// <summary>After the first request to stop: how long what runs is waited for.</summary>
    public TimeSpan StopAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long another deployment of the same scope is waited for.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long endpoint health and connection states are waited for at the end.</summary>
    public TimeSpan HealthTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a role assignment may take to be effective; what a role gave is taken away after that time only.</summary>
    public TimeSpan RolePropagation { get; init; } = RoleLag.Propagation;

    /// <summary>How long an operation takes, roughly: those on which the most work waits begin first.</summary>
    internal Func<PlanOperation, TimeSpan> Expected { get; init; } = operation => OperationTimes.Expected(operation.Resource.ArmType);

    /// <summary>Reads and compares bodies.</summary>
    internal IResourceContent Content { get; init; } = new ResourceContent();
}
