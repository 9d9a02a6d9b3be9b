using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Engine;

/// <summary>
/// Makes operations ready to be handed over: nothing is there yet, and what they hold of others is known or made beside them. What is not so goes
/// by itself, and says why as any other write does.
/// </summary>
internal sealed class Preparation(BodyResolver resolver, IArmClient arm)
{
    private PlanOperation[] _outermost = [];

    /// <summary>Keys of those that go by themselves.</summary>
    public HashSet<string> Unfit { get; } = new(StringComparer.Ordinal);

    /// <summary>What stands for an output of what is made beside stays, all others are put in.</summary>
    public static BodyResolver Resolver(IEnumerable<PlanOperation> beside, FinishedOperations finished, ISecretReader secrets)
    {
        var keys = beside.Select(operation => operation.Key).ToHashSet(StringComparer.Ordinal);
        return new(
            (key, output, cancellation) => keys.Contains(key) ? Task.FromResult<JsonNode>(Markers.Output(key, output)) : finished.OutputAsync(key, output, cancellation), secrets);
    }

    /// <summary>Those that are ready, with what is known in their bodies; what waits for one that is not is not either.</summary>
    public async Task<IReadOnlyList<PlanOperation>> RunAsync(IReadOnlyCollection<PlanOperation> operations, CancellationToken stop)
    {
        var keys = operations.Select(operation => operation.Key).ToHashSet(StringComparer.Ordinal);
        var ids = operations.Select(operation => operation.Resource.Id).ToHashSet(ResourceId.Comparer);
        // Inside of what is not there nothing is.
        _outermost = [.. operations.Where(operation => !ResourceId.SelfAndAbove(operation.Resource.Id).Skip(1).Any(ids.Contains))];
        Unfit.UnionWith(await FoundAsync(_outermost, stop));

        var ready = new Dictionary<string, PlanOperation>(StringComparer.Ordinal);
        foreach (var operation in operations.Where(operation => !Unfit.Contains(operation.Key) && operation.DependsOn.All(wait => !keys.Contains(wait.On) || ready.ContainsKey(wait.On))))
        {
            try
            {
                ready.Add(operation.Key, operation with { Body = await resolver.VisibleAsync(operation.Body!, stop) });
            }
            catch (OutputException)
            {
                Unfit.Add(operation.Key);
            }
        }

        return [.. ready.Values];
    }

    /// <summary>Whether there is still nothing of what was found not to be there.</summary>
    public async Task<bool> StillHoldsAsync(CancellationToken stop) => (await FoundAsync(_outermost.Where(operation => !Unfit.Contains(operation.Key)), stop)).Length == 0;

    private async Task<string[]> FoundAsync(IEnumerable<PlanOperation> operations, CancellationToken stop)
    {
        var read = await Task.WhenAll(operations.Select(async operation => (operation.Key, Answer: await arm.SendAsync(new("GET", operation.Resource.Id, operation.ApiVersion), stop))));
        return [.. read.Where(one => !one.Answer.IsNotFound).Select(one => one.Key)];
    }
}
