using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Planning.Resources;

/// <summary>
/// The firewall's exception for Azure's trusted services. Always sent beside a firewall: what Azure makes of one that is left out
/// differs with what else is sent. Unset = Azure's documented default, as the rules have it.
/// </summary>
internal static class TrustedServices
{
    private const string Services = "AzureServices";

    /// <summary>Logging and metrics have exceptions of their own beside it, which are left as they are.</summary>
    public static Comparison Comparison { get; } = Comparison.Word(Services);

    public static bool AreLetIn(Source firewall) => firewall.Value("TrustedServices") is { } stated
        ? stated.GetValue<bool>()
        : TrustedServicesException.Of(firewall.Node.Type) is { IsOnUnlessStated: true };

    public static JsonNode Bypass(Source firewall) => AreLetIn(firewall) ? Services : "None";

    public static bool AreLetInBy(JsonNode? bypass) => bypass?.ToString().Contains(Services, StringComparison.OrdinalIgnoreCase) == true;

    public static string Text(JsonNode bypass) => AreLetInBy(bypass) ? "let in" : "not let in";
}
