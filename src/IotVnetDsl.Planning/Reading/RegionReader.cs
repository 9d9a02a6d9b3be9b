using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Planning.Reading;

/// <summary>
/// A region catalog of what Azure answers today: the subscription's locations, and where the providers offer what private links and trusted
/// services need.
/// </summary>
public static class RegionReader
{
    private const string ManagerVersion = "2022-12-01";
    private const string ProvidersVersion = "2021-04-01";
    private const string HubProvider = "Microsoft.Devices";
    private const string NetworkProvider = "Microsoft.Network";

    /// <summary>The catalog's text. Throws <see cref="ArmException"/> where an answer is refused, or says nothing of regions.</summary>
    /// <param name="client">The way to ARM.</param>
    /// <param name="subscription">Its id: what is offered differs between subscriptions.</param>
    /// <param name="today">As of when.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<string> ReadAsync(IArmClient client, string subscription, DateOnly today, CancellationToken cancellation)
    {
        var scope = $"/subscriptions/{subscription}";
        var locations = (await client.ListAsync(new ArmRequest("GET", $"{scope}/locations", ManagerVersion), cancellation))
            // Logical ones (Europe) hold no resource.
            .Where(location => location["metadata"]?["regionType"]?.ToString() is null or "Physical")
            .Select(location => (Name: location["name"]?.ToString() ?? "", Display: location["displayName"]?.ToString() ?? ""))
            // What no line of a catalog can hold would keep the project from building.
            .Where(location => RegionCatalogText.IsName(location.Name) && Cell(location.Display).Length > 0)
            .DistinctBy(location => RegionName.Canonical(location.Name))
            .OrderBy(location => location.Name, StringComparer.Ordinal).ToArray();
        var hubs = await OfferedAsync(client, scope, HubProvider, "IotHubs", cancellation);
        var endpoints = await OfferedAsync(client, scope, NetworkProvider, "privateEndpoints", cancellation);
        if (locations.Length == 0 || hubs.Count == 0)
            throw new ArmException(new ArmError("NoRegions", $"Subscription '{subscription}' is offered no region for hubs.", 200), scope);

        var date = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = new StringBuilder($"""
            # What Azure answered on {date}; written by -t:RefreshRegions.
            # feature | region | display name | confirmed or unconfirmed | source | date

            """);
        foreach (var (name, display) in locations)
            Line(RegionFeature.Region, name, display, "the subscription's locations");
        foreach (var (name, display) in locations.Where(location => hubs.Contains(RegionName.Canonical(location.Name)) || hubs.Contains(RegionName.Canonical(location.Display))))
        {
            // A private link needs endpoints in the region beside the hub; the exception for trusted services needs a hub there.
            if (endpoints.Contains(RegionName.Canonical(name)) || endpoints.Contains(RegionName.Canonical(display)))
                Line(RegionFeature.PrivateLink, name, display, $"{HubProvider}/IotHubs and {NetworkProvider}/privateEndpoints");
            Line(RegionFeature.TrustedServices, name, display, $"{HubProvider}/IotHubs");
        }

        return text.ToString();

        void Line(string feature, string name, string display, string source) => text.Append($"{feature,-16} | {name,-18} | {Cell(display),-20} | confirmed | {source} | {date}\n");
    }

    private static string Cell(string text) => string.Concat(text.Select(character => character is '|' || char.IsControl(character) ? ' ' : character)).Trim();

    private static async Task<HashSet<string>> OfferedAsync(IArmClient client, string scope, string provider, string type, CancellationToken cancellation)
    {
        var id = $"{scope}/providers/{provider}";
        var answer = await client.SendAsync(new ArmRequest("GET", id, ProvidersVersion), cancellation);
        if (answer is not { IsSuccess: true, Body: { } body })
            throw new ArmException(answer.Error ?? ArmError.NotArm(answer.Status), id);
        return
        [
            .. from offered in (body["resourceTypes"] as JsonArray ?? []).OfType<JsonObject>()
               where type.Equals(offered["resourceType"]?.ToString(), StringComparison.OrdinalIgnoreCase)
               from location in (offered["locations"] as JsonArray ?? []).OfType<JsonValue>()
               select RegionName.Canonical(location.ToString()),
        ];
    }
}
