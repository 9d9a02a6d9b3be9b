using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Retry;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Health;

/// <summary>What the provider has done to a circuit: nothing passes before that. One on ports of one's own has no provider.</summary>
internal sealed class CircuitProviderProbe : IHealthProbe
{
    public string ArmType => "Microsoft.Network/expressRouteCircuits";

    public async Task<IReadOnlyList<HealthReading>> ReadAsync(IArmClient arm, PlanResource resource, string apiVersion, CancellationToken cancellation)
    {
        var answer = await arm.SendAsync(new("GET", resource.Id, apiVersion), cancellation);
        if ((answer.Error ?? (answer.HasResource ? null : ArmError.NoResource(answer.Status))) is { } error)
            throw new ArmException(error, resource.Id);
        var properties = answer.Body?["properties"] as JsonObject ?? [];
        if (properties["serviceProviderProperties"] is null)
            return [];
        var state = properties["serviceProviderProvisioningState"]?.ToString() ?? "Unknown";
        var verdict = state.ToLowerInvariant() switch
        {
            "provisioned" => HealthVerdict.Healthy,
            "notprovisioned" or "provisioning" => HealthVerdict.Awaited,
            "deprovisioning" => HealthVerdict.Refused,
            _ => HealthVerdict.Unknown,
        };
        return [new(resource.Path, verdict, verdict == HealthVerdict.Awaited ? TransientCauses.ProviderOf(resource.Id) : $"its provider's state is {Redaction.OneLine(state)}")];
    }
}
