using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Types.Resources;

/// <summary>The tags of a subscription: foreseen ones, kept as settings, and those that its groups and resources have. Names compare without case, values with it.</summary>
internal sealed class SubscriptionTags(Cloud cloud, ResourceId subscription)
{
    private string Prefix => $"tags/{subscription.Name}/".ToLowerInvariant();

    public IEnumerable<string> Names => Foreseen.Select(each => each.Name).Concat(Used.Select(each => each.Name))
        .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);

    private IEnumerable<(string Name, string? Value)> Foreseen => cloud.Store.Settings.Rows.Where(setting => setting.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(setting => JsonNode.Parse(setting.Value)!.AsArray()).Select(parts => ((string)parts[0]!, (string?)parts[1]));

    private IEnumerable<(string Name, string Value)> Used => cloud.Store.Under(subscription).Select(record => record.Body["tags"]).OfType<JsonObject>()
        .SelectMany(tags => tags.Select(tag => (tag.Key, (string?)tag.Value ?? "")));

    public IEnumerable<string> Values(string name) => Foreseen.Where(each => Same(each.Name, name)).Select(each => each.Value).OfType<string>()
        .Concat(Used.Where(each => Same(each.Name, name)).Select(each => each.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>How often a name is used, or a value of it.</summary>
    public int Count(string name, string? value) => Used.Count(each => Same(each.Name, name) && (value is null || each.Value == value));

    public bool Has(string name, string? value) => value is null ? Names.Any(other => Same(other, name)) : Values(name).Contains(value, StringComparer.Ordinal);

    public void Foresee(string name, string? value) => cloud.Store.Settings.Put(new Setting(Key(name, value), new JsonArray(name, value).ToJsonString()));

    public void Forget(string name, string? value) => cloud.Store.Settings.Remove(Key(name, value));

    public JsonObject Show(string name) => new()
    {
        ["id"] = $"{subscription.Text}/tagNames/{name}",
        ["tagName"] = name,
        ["count"] = Total(Count(name, null)),
        ["values"] = new JsonArray([.. Values(name).Select(value => (JsonNode)Show(name, value))]),
    };

    public JsonObject Show(string name, string value) => new()
    {
        ["id"] = $"{subscription.Text}/tagNames/{name}/tagValues/{value}",
        ["tagValue"] = value,
        ["count"] = Total(Count(name, value)),
    };

    private static JsonObject Total(int count) => new() { ["type"] = "Total", ["value"] = count };

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private string Key(string name, string? value) => $"{Prefix}{name.ToLowerInvariant()}{(value is null ? "" : $"/{value}")}";
}
