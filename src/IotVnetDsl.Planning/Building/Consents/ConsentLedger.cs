using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Building.Consents;

/// <summary>What is allowed, and what would have to be.</summary>
internal sealed class ConsentLedger(IEnumerable<string> allowed)
{
    private readonly HashSet<string> _allowed = new(allowed.Select(text => text.Trim()), StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, PlanConsent> _missing = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, PlanConsent> _given = new(StringComparer.OrdinalIgnoreCase);

    public ImmutableArray<PlanConsent> Missing => [.. _missing.Values];

    public ImmutableArray<PlanConsent> Given => [.. _given.Values];

    public bool Has(string kind, string name) => _allowed.Contains($"{kind}:{name}");

    /// <summary>Notes the consent as given, or else as missing.</summary>
    public void Need(string kind, string name, string reason) =>
        (Has(kind, name) ? _given : _missing)[$"{kind}:{name}"] = new PlanConsent(kind, name, reason);
}
