using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources;

/// <summary>Who gets into a hub, an account or a namespace by its public address, as its body says it.</summary>
/// <param name="Everybody">Whoever comes.</param>
/// <param name="Rules">Addresses and subnets that are let in where not everybody is.</param>
/// <param name="TrustedServices">Hubs with their own identity.</param>
/// <param name="Keys">Whether a key is worth anything.</param>
public sealed record Door(bool Everybody, ImmutableSortedSet<string> Rules, bool TrustedServices, bool Keys)
{
    public static Door Shut { get; } = new(false, [], false, true);

    /// <summary>Lets nobody in whom the other does not let in.</summary>
    public bool IsWithin(Door other) => (!Everybody || other.Everybody)
        && (other.Everybody || Rules.IsSubsetOf(other.Rules))
        && (!TrustedServices || other.TrustedServices || other.Everybody)
        && (!Keys || other.Keys);

    /// <summary>Rules as texts: what the member of each item says.</summary>
    internal static ImmutableSortedSet<string> RulesIn(JsonObject body, params ReadOnlySpan<(string List, string Member)> lists)
    {
        var rules = ImmutableSortedSet.CreateBuilder<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (list, member) in lists)
            rules.UnionWith((BodyPath.Get(body, list) as JsonArray ?? []).Select(rule => BodyPath.Get(rule, member)?.ToString()).OfType<string>());
        return rules.ToImmutable();
    }

    internal static bool Says(JsonObject? body, string path, string value) =>
        string.Equals(BodyPath.Get(body, path)?.ToString(), value, StringComparison.OrdinalIgnoreCase);
}
