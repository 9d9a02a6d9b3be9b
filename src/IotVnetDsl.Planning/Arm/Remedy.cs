using System.Text.RegularExpressions;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Arm;

/// <summary>What a refusal is, and what to do about it, where that is the same for all resources.</summary>
/// <param name="What">In a few words.</param>
/// <param name="ToDo">A sentence.</param>
internal sealed partial record Remedy(string What, string ToDo)
{
    /// <summary>Null where Azure's words have to do.</summary>
    /// <param name="error">Azure's answer.</param>
    /// <param name="id">Id of the resource that it was about.</param>
    public static Remedy? Of(ArmError error, string id)
    {
        if (error.Says("RequestDisallowedByPolicy"))
        {
            var policy = Policy().Match(error.Message) is { Success: true } match ? $" '{match.Groups["name"].Value}'" : "";
            return new($"the policy{policy} denies it", "Write the record as the policy wants it, or have who assigned it exempt the resource.");
        }

        if (error.Says("MissingSubscriptionRegistration"))
        {
            var provider = ResourceId.TypeOf(id).Split('/')[0];
            return new(
                $"the subscription is not registered for {provider}",
                $"Registering it was tried and refused; who may does it by: az provider register --namespace {provider} --subscription {ResourceId.SubscriptionOf(id)}");
        }

        // What Azure's own gateways fail with has no words either.
        if (error is { IsFromElsewhere: true, Status: < 500 })
            return new("somebody else has answered", "Look at what stands between this machine and Azure Resource Manager: a proxy, a firewall, a sign-in page.");
        if (IsQuota(error))
            return new("a quota is used up", "Ask for more (portal: Quotas; or Azure's support), delete what is not needed, or deploy to another subscription or region.");
        return IsCapacity(error) ? new("Azure has no capacity for it there", "Choose another size, zone or region, or try again later.") : null;
    }

    // 403002 is the hub's own: too many of them in the subscription.
    private static bool IsQuota(ArmError error) => error.Is("403002") || ((string?[])[error.Code, error.Detail]).Any(code => code is not null && Quota().IsMatch(code));

    private static bool IsCapacity(ArmError error) => ((string?[])[error.Code, error.Detail]).Any(code => code is not null && Capacity().IsMatch(code));

    // The assignment's name stands in the message, the definition's display name beside it.
    [GeneratedRegex(@"\(policy: (?<name>[^)]+)\)|""policyAssignment"":\s*\{\s*""name"":\s*""(?<name>[^""]+)""")]
    private static partial Regex Policy();

    [GeneratedRegex("Quota.*Exceeded|QuotaExceeded|LimitReached|LimitExceeded|CountPerSubscriptionExceeded|TooManyPublicIP", RegexOptions.IgnoreCase)]
    private static partial Regex Quota();

    [GeneratedRegex("^(SkuNotAvailable|SkuNotSupported|(Zonal|Overconstrained(Zonal)?)?AllocationFailed|Overconstrained.*Request|CapacityNotAvailable|RegionAtCapacity|ServiceUnavailableInRegion)$", RegexOptions.IgnoreCase)]
    private static partial Regex Capacity();
}
