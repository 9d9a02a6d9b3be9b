using System.Security.Cryptography;
using System.Text;
using IotVnetDsl.Planning.Apply.Journals;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Engine;

/// <summary>Begins deployments. Their names are the same in each run: Azure lets none begin while one of its name runs.</summary>
internal sealed class EngineDeployments(Plan plan, IArmClient arm, JournalFile journal, DeploymentOptions options, ApplyProgress progress)
{
    private const int Readable = 40;

    private readonly Handover _handover = new(plan);
    private readonly Dictionary<string, int> _count = new(StringComparer.Ordinal);

    /// <summary>Where an operation may go together with others; null where it goes by itself.</summary>
    public string? LaneOf(PlanOperation operation) => _handover.LaneOf(operation);

    /// <param name="group">Creations of one lane, each after those that it waits for.</param>
    /// <param name="runner">Knows what the run has made, and ends what was begun here.</param>
    /// <param name="halt">Nothing new is begun.</param>
    /// <param name="stop">Nothing is waited for any more.</param>
    public Task<EngineStep> Begin(IReadOnlyList<PlanOperation> group, OperationRunner runner, CancellationToken halt, CancellationToken stop)
    {
        var id = group[0].Resource.Id;
        var deployment = new EngineDeployment(
            Name(ResourceId.SubscriptionOf(id), _handover.RegionOf(id)), _handover.RegionOf(id), group, runner, arm, journal, options, progress, halt, stop);
        return new EngineStep(deployment, []).NextAsync();
    }

    private string Name(string subscription, string region)
    {
        var lane = string.Join('.', ((string?[])[plan.TopologyId, plan.Variant, region]).Where(part => part is { Length: > 0 }));
        var number = _count[subscription + lane] = _count.GetValueOrDefault(subscription + lane) + 1;
        var readable = string.Concat(lane.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-'));
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(lane)))[..8].ToLowerInvariant();
        return $"{readable[..Math.Min(readable.Length, Readable)].Trim('-')}-{hash}-{number}";
    }
}

/// <summary>What has come of a deployment since the step before.</summary>
/// <param name="Deployment">The deployment.</param>
/// <param name="Ends">How some of its operations ended; null when there are none left.</param>
internal sealed record EngineStep(EngineDeployment Deployment, IReadOnlyList<OperationEnd>? Ends)
{
    public async Task<EngineStep> NextAsync() => this with { Ends = await Deployment.NextAsync() };
}
