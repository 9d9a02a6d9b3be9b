using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Export.Templates;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Engine;

/// <summary>What a deployment has done so far, by its operations and those of the deployments inside it: which resource each is about.</summary>
internal sealed class EngineOperations(IArmClient arm, string id, ImmutableArray<string> inner)
{
    private readonly Dictionary<string, (string State, ArmError? Error)> _states = new(ResourceId.Comparer);
    private readonly HashSet<string> _readToTheEnd = new(ResourceId.Comparer);

    /// <summary>Ids of the deployments inside that run.</summary>
    public IEnumerable<string> RunningInside => inner.Where(deployment => IsBegun(deployment) && !IsEnded(deployment));

    public bool IsBegun(PlanOperation operation) => IsBegun(operation.Resource.Id);

    public bool HasSucceeded(PlanOperation operation) => _states.TryGetValue(operation.Resource.Id, out var seen) && ProvisioningState.IsSucceeded(seen.State);

    public bool HasFailed(PlanOperation operation) => IsEnded(operation.Resource.Id) && !HasSucceeded(operation);

    /// <summary>Why a resource did not come about; null where it did, or where Azure does not say.</summary>
    public ArmError? ErrorOf(PlanOperation operation) => _states.GetValueOrDefault(operation.Resource.Id).Error;

    /// <summary>What cannot be read is read the next time.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        await ReadAsync(id, cancellation);
        var open = inner.Where(deployment => IsBegun(deployment) && !_readToTheEnd.Contains(deployment)).ToArray();
        var ended = open.Where(IsEnded).ToArray();
        await Task.WhenAll(open.Select(deployment => ReadAsync(deployment, cancellation)));
        _readToTheEnd.UnionWith(ended);
    }

    private async Task ReadAsync(string deployment, CancellationToken cancellation)
    {
        try
        {
            foreach (var operation in await arm.ListAsync(new("GET", deployment + "/operations", TemplateDocument.DeploymentsVersion), cancellation))
                Note(operation["properties"] as JsonObject ?? []);
        }
        catch (ArmException)
        {
        }
    }

    private void Note(JsonObject properties)
    {
        if ((properties["targetResource"] as JsonObject)?["id"]?.ToString() is not { } target || properties["provisioningState"]?.ToString() is not { } state)
            return;
        // What has not been begun is listed here and there, too.
        if (state is "Waiting" or "NotSpecified" or "NotStarted")
            return;
        var message = properties["statusMessage"] as JsonObject;
        _states[target] = (state, message is null ? null : ArmErrorReader.Read(0, message, state));
    }

    private bool IsBegun(string resource) => _states.ContainsKey(resource);

    private bool IsEnded(string resource) => _states.TryGetValue(resource, out var seen) && ProvisioningState.IsTerminal(seen.State);
}
