using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Recordings;

/// <summary>
/// What a recorded test had made before its recording began: resource groups, accounts and their containers that are
/// referred to and never made. As they are first seen, or else plain.
/// </summary>
internal sealed partial class Outside(Recording recording)
{
    private const string Account = "Microsoft.Storage/storageAccounts";

    private readonly HashSet<string> _made = recording.Exchanges.Where(exchange => exchange.Method == "PUT").Select(exchange => exchange.Path)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyList<string> _texts = [.. recording.Exchanges.SelectMany(exchange => new[] { exchange.Url, exchange.Request?.ToJsonString() ?? "", exchange.Response?.ToJsonString() ?? "" })];

    /// <summary>Addresses and bodies to put, in order.</summary>
    public IEnumerable<(string Url, JsonObject Body)> Resources()
    {
        var location = Location();
        foreach (var group in Referred(Groups).Where(group => !IsAbsentAtFirst(group)))
        {
            var seen = Seen(group);
            yield return ($"{group}?api-version=2021-04-01", new JsonObject { ["location"] = seen.Text("location") ?? location, ["tags"] = seen.At("tags")?.DeepClone() });
        }

        var version = recording.Exchanges.Where(exchange => exchange.Type.StartsWith(Account, StringComparison.OrdinalIgnoreCase)).Select(exchange => exchange.ApiVersion.Split('&')[0]).Max() ?? "2021-01-01";
        foreach (var account in Referred(Accounts).Where(account => IsThere(account) && !IsAbsentAtFirst(account)))
        {
            var seen = Seen(account);
            var sku = seen.Text("sku.name") ?? Seen($"{account}/fileServices/default").Text("sku.name") ?? Seen($"{account}/blobServices/default").Text("sku.name") ?? "Standard_LRS";
            yield return ($"{account}?api-version={version}", new JsonObject
            {
                ["location"] = seen.Text("location") ?? location,
                ["kind"] = seen.Text("kind") ?? (sku.StartsWith("Premium", StringComparison.Ordinal) ? "FileStorage" : "StorageV2"),
                ["sku"] = new JsonObject { ["name"] = sku },
                ["tags"] = seen.At("tags")?.DeepClone(),
            });
            foreach (var container in _texts.SelectMany(text => Containers.Matches(text)).Select(match => match.Groups[1].Value).Distinct())
                yield return ($"{account}/blobServices/default/containers/{container}?api-version=2021-01-01", []);
        }
    }

    /// <summary>The principals that the recording gives roles to, unless Azure says that it does not know them.</summary>
    public IEnumerable<(string Id, string Kind)> Principals() =>
        from exchange in recording.Exchanges
        where exchange.Method == "PUT" && exchange.Type == "Microsoft.Authorization/roleAssignments" && exchange.Status < 300
        let id = exchange.Request.Text("properties.principalId")
        where id is not null
        select (id, exchange.Response.Text("properties.principalType") ?? exchange.Request.Text("properties.principalType") ?? "ServicePrincipal");

    /// <summary>What was there before: its first write is answered as one of something that exists.</summary>
    public IEnumerable<Exchange> Before() => recording.Exchanges.Where(exchange => exchange.Method == "PUT")
        .GroupBy(exchange => exchange.Path, StringComparer.OrdinalIgnoreCase).Select(same => same.First())
        .Where(exchange => exchange is { Status: 200, Type: "Microsoft.Resources/resourceGroups" or "Microsoft.ManagedIdentity/userAssignedIdentities" });

    private IEnumerable<string> Referred(Regex kind) => _texts.SelectMany(text => kind.Matches(text)).Select(match => match.Value)
        .Where(id => !id.EndsWith('.')).DistinctBy(id => id.ToLowerInvariant()).Where(id => !_made.Contains(id)).Order(StringComparer.Ordinal);

    /// <summary>Answers, and accounts, name others as well: it is asked for, one of a list, or named by a resource that leads to it.</summary>
    private bool IsThere(string account) => Seen(account) is not null
        || recording.Exchanges.Any(exchange => exchange.Url.Contains(account, StringComparison.OrdinalIgnoreCase) || (!exchange.Type.StartsWith(Account, StringComparison.OrdinalIgnoreCase) && exchange.Request?.ToJsonString().Contains(account, StringComparison.OrdinalIgnoreCase) == true));

    private bool IsAbsentAtFirst(string id) =>
        recording.Exchanges.FirstOrDefault(exchange => exchange.Path.Equals(id, StringComparison.OrdinalIgnoreCase) && exchange.IsRead) is { Status: 404 };

    private JsonObject? Seen(string id) => recording.Exchanges
        .SelectMany(exchange => exchange.Response.Items("value").Append(exchange.Response as JsonObject))
        .FirstOrDefault(body => body.Says("id", id));

    private string Location() => _texts.SelectMany(text => Locations.Matches(text)).Select(match => match.Groups[1].Value)
        .GroupBy(name => name).OrderByDescending(same => same.Count()).FirstOrDefault()?.Key ?? "westus2";

    [GeneratedRegex("/subscriptions/[0-9a-f-]{36}/resource[gG]roups/[^/?\"\\\\ ',]+")]
    private static partial Regex Groups { get; }

    [GeneratedRegex("/subscriptions/[0-9a-f-]{36}/resource[gG]roups/[^/?\"\\\\ ']+/providers/" + Account + "/[a-z0-9]+")]
    private static partial Regex Accounts { get; }

    [GeneratedRegex("\"containerName\":\"([^\"]+)\"")]
    private static partial Regex Containers { get; }

    [GeneratedRegex("\"location\":\"(?!global)([a-z0-9]+)\"")]
    private static partial Regex Locations { get; }
}
