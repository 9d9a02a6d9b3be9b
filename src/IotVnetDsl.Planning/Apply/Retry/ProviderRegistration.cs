using System.Collections.Concurrent;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Retry;

/// <summary>Registers a subscription for a resource provider that it has never used.</summary>
internal sealed class ProviderRegistration(IArmClient arm)
{
    private const string ApiVersion = "2024-03-01";

    private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.OrdinalIgnoreCase);

    public static TransientCause Cause(PlanOperation operation) =>
        new($"the subscription is being registered for {NamespaceOf(operation)}", TimeSpan.FromMinutes(15));

    /// <summary>Asks for it, once; the error where that is refused.</summary>
    public async Task<ArmError?> AskAsync(PlanOperation operation, CancellationToken cancellation)
    {
        var provider = $"/subscriptions/{ResourceId.SubscriptionOf(operation.Resource.Id)}/providers/{NamespaceOf(operation)}";
        if (!_asked.TryAdd(provider, true))
            return null;
        return (await arm.SendAsync(new("POST", provider + "/register", ApiVersion), cancellation)).Error;
    }

    private static string NamespaceOf(PlanOperation operation) => operation.Resource.ArmType.Split('/')[0];
}
