using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Bodies;

/// <summary>Secrets of a plan that are surely missing: said before the first write, and not when a gateway has been waited for.</summary>
internal static class MissingSecrets
{
    /// <summary>The error, at the first write that needs one, naming all; null where none is surely missing.</summary>
    public static DeploymentError? Of(Plan plan, ISecretReader secrets)
    {
        var missing = plan.Operations
            .Select(operation => (Operation: operation, Why: Markers.SecretsIn(operation.Body).Select(secrets.WhyMissing).OfType<string>().Distinct().ToArray()))
            .Where(write => write.Why.Length > 0).ToArray();
        return missing is []
            ? null
            : DeploymentErrors.NotBegun(missing[0].Operation, string.Join("; ", missing.SelectMany(write => write.Why).Distinct()));
    }
}
