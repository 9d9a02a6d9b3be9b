using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Network;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>The hub's own filters: the classic ordered one and the newer rule set.</summary>
internal static partial class HubNetworkCheck
{
    private const string Classic = "properties.ipFilterRules";
    private const string RuleSet = "properties.networkRuleSets";
    private const string LeastTls = "properties.minTlsVersion";
    private static readonly string[] TlsVersions = ["1.0", "1.1", "1.2"];
    private const int MostClassicRules = 10;
    private const int MostRules = 100;
    private const string AllowedHosts = "properties.allowedFqdnList";
    private const int MostAllowedHosts = 20;

    public static void Check(WriteContext write)
    {
        var body = write.Body;
        CheckRules(body.Items(Classic), MostClassicRules, "Accept", "Reject");
        if (body.Texts(AllowedHosts).Count is > MostAllowedHosts and var hosts)
            throw Invalid($"{AllowedHosts} has {hosts} names; at most {MostAllowedHosts} are allowed.");
        if (body.At(RuleSet) is JsonObject ruleSet)
            CheckRuleSet(ruleSet, HubSku.IsFree(body));
        if (body.Items(Classic).Count > 0 && body.At(RuleSet) is not null && write.Cloud.Switches.Is(Switches.HubBothFilters, "refused"))
            throw Invalid("ipFilterRules and networkRuleSets cannot be used together.");
        if (body.At(LeastTls) is not null && !TlsVersions.Contains(body.Text(LeastTls)))
            throw new IotHubError(IotHubError.WrongTlsVersion, $"{body.Text(LeastTls)} is not a valid MinTlsVersion value");
        var before = write.Existing?.Body.Text(LeastTls);
        if (write.Existing is not null && body.Text(LeastTls) != before && write.Cloud.Switches.Is(Switches.HubMinTlsUpdate, "refused"))
            throw Invalid("minTlsVersion can only be set when the IoT hub is created.");
    }

    private static void CheckRuleSet(JsonObject ruleSet, bool isFree)
    {
        if (ruleSet.Flag("applyToBuiltInEventHubEndpoint") is null)
            throw Invalid("networkRuleSets.applyToBuiltInEventHubEndpoint is required.");
        if (isFree && ruleSet.Flag("applyToBuiltInEventHubEndpoint") == true)
            throw Invalid("networkRuleSets.applyToBuiltInEventHubEndpoint is not supported for free hubs: they share the built-in endpoint.");
        if (ruleSet.At("ipRules") is not JsonArray)
            throw Invalid("networkRuleSets.ipRules is required.");
        ruleSet.PutIfAbsent("defaultAction", "Deny");
        if (ruleSet.Text("defaultAction") is not ("Deny" or "Allow"))
            throw Invalid($"networkRuleSets.defaultAction must be Deny or Allow, not '{ruleSet.Text("defaultAction")}'.");
        foreach (var rule in ruleSet.Items("ipRules"))
            rule.PutIfAbsent("action", "Allow");
        CheckRules(ruleSet.Items("ipRules"), MostRules, "Allow");
    }

    private static void CheckRules(IReadOnlyList<JsonObject> rules, int most, params string[] actions)
    {
        if (rules.Count > most)
            throw Invalid($"There are {rules.Count} IP filter rules; at most {most} are allowed.");
        foreach (var rule in rules)
        {
            var name = rule.Text("filterName");
            if (name is null || !FilterName.IsMatch(name))
                throw Invalid($"The IP filter rule name '{name}' is not valid: up to 128 letters, digits and - : . + % _ # * ? ! ( ) , = @ ; '.");
            if (!actions.Contains(rule.Text("action"), StringComparer.OrdinalIgnoreCase))
                throw Invalid($"The action '{rule.Text("action")}' of IP filter rule '{name}' is not valid. Allowed values: {string.Join(", ", actions)}.");
            if (!IsMask(rule.Text("ipMask")))
                throw Invalid($"The IP mask '{rule.Text("ipMask")}' of IP filter rule '{name}' is not an IPv4 address or CIDR block.");
        }

        if (rules.GroupBy(rule => rule.Text("filterName"), StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Invalid($"The IP filter rule name '{twice.Key}' is used twice.");
    }

    private static bool IsMask(string? mask)
    {
        if (mask is null || !AddressBlock.IsWhole(mask.Split('/')[0]))
            return false;
        return mask.Contains('/', StringComparison.Ordinal)
            ? IPNetwork.TryParse(mask, out var block) && block.BaseAddress.AddressFamily == AddressFamily.InterNetwork
            : IPAddress.TryParse(mask, out var address) && address.AddressFamily == AddressFamily.InterNetwork;
    }

    private static IotHubError Invalid(string message) => new(IotHubError.Generic, message);

    [GeneratedRegex(@"^[A-Za-z0-9\-:.+%_#*?!(),=@;']{1,128}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FilterName { get; }
}
