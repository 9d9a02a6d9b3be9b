using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Targets;

/// <summary>
/// The firewall's exception for Azure's trusted services. Always sent beside a firewall: what Azure makes of one that is left out
/// differs with what else is sent. Unset = Azure's documented default, as the rules have it.
/// </summary>
internal static class TrustedServices
{
    private const string Services = "AzureServices";

    private const string Name = "TrustedServices";

    /// <summary>Where a flag says it.</summary>
    public static Mapping Flag { get; } = In(letIn => letIn, json => json.ToString().Equals("true", StringComparison.OrdinalIgnoreCase));

    /// <summary>Where a list of words says it.</summary>
    public static Mapping Bypass { get; } = In(letIn => letIn ? Services : "None", AreLetInBy);

    /// <summary>Logging and metrics have exceptions of their own beside it, which are left as they are.</summary>
    public static Comparison Comparison { get; } = Comparison.Word(Services);

    public static bool AreLetInBy(JsonNode? bypass) => bypass?.ToString().Contains(Services, StringComparison.OrdinalIgnoreCase) == true;

    public static string Text(JsonNode bypass) => AreLetInBy(bypass) ? "let in" : "not let in";

    private static Mapping In(Func<bool, JsonNode> write, Func<JsonNode, bool> read) => Mapping.Of(
        target => Firewalls.Part.Of(target) is { } firewall ? write(firewall.Flag(Name) ?? AreLetInUnlessStated(target.Node.Type)) : null,
        (json, body, draft) =>
        {
            if (Firewalls.Part.Of(body, draft) is { } firewall)
                firewall[Name] = read(json) == AreLetInUnlessStated(draft.Type) ? UnsetValue.Instance : new ScalarValue(read(json));
        });

    private static bool AreLetInUnlessStated(string targetType) => TrustedServicesException.Of(targetType) is { IsOnUnlessStated: true };
}
