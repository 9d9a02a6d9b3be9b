using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Consents;

/// <summary>
/// What is allowed, and what would have to be. A consent names one thing: by its logical path, or by its Azure name where that means one
/// thing of this plan only. What is written as a path that the code declares is that path, whatever else has it for a name.
/// </summary>
/// <param name="allowed">As they are given.</param>
/// <param name="isDeclared">Whether the code declares something at a path.</param>
internal sealed class ConsentLedger(IEnumerable<string> allowed, Func<string, bool> isDeclared)
{
    private readonly SortedDictionary<string, Allowed> _allowed = new(
        allowed.Select(text => text.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(text => text, text => new Allowed(text, new SortedSet<string>(StringComparer.Ordinal)), StringComparer.OrdinalIgnoreCase),
        StringComparer.OrdinalIgnoreCase);

    // Two properties may differ by case alone.
    private readonly SortedDictionary<string, PlanConsent> _missing = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PlanConsent> _given = new(StringComparer.Ordinal);

    public ImmutableArray<PlanConsent> Missing => [.. _missing.Values];

    public ImmutableArray<PlanConsent> Given => [.. _given.Values];

    /// <summary>What was allowed and means nothing that this plan could do.</summary>
    public ImmutableArray<string> Unused => [.. _allowed.Where(consent => consent.Value.Paths.Count == 0).Select(consent => consent.Key)];

    /// <summary>What was allowed by a name that several things have, with the paths of these.</summary>
    public IEnumerable<(string Consent, IReadOnlyCollection<string> Paths)> Ambiguous =>
        _allowed.Where(consent => consent.Value.Paths.Count > 1).Select(consent => (consent.Key, (IReadOnlyCollection<string>)consent.Value.Paths));

    public bool Has(string kind, ConsentSubject subject)
    {
        // Both are noted: a name that is another thing's path names two things.
        var byPath = Means($"{kind}:{subject.Path}", subject);
        var byName = Means($"{kind}:{subject.Name}", subject);
        return byPath || byName;
    }

    public bool Has(string kind, DesiredResource resource) => Has(kind, new ConsentSubject(resource.Path, resource.Name));

    /// <summary>Notes the consent as given, or else as missing, with all its reasons.</summary>
    public void Need(string kind, ConsentSubject subject, string reason)
    {
        var consents = Has(kind, subject) ? _given : _missing;
        var key = $"{kind}:{subject.Path}";
        consents[key] = new PlanConsent(kind, subject.Path, consents.TryGetValue(key, out var noted) && noted.Reason != reason ? $"{noted.Reason}; {reason}" : reason);
    }

    public void Need(string kind, DesiredResource resource, string reason) => Need(kind, new ConsentSubject(resource.Path, resource.Name), reason);

    private bool Means(string consent, ConsentSubject subject)
    {
        if (!_allowed.TryGetValue(consent, out var given) || (given.Named != subject.Path && isDeclared(given.Named)))
            return false;
        given.Paths.Add(subject.Path);
        return true;
    }

    private readonly record struct Allowed(string Text, SortedSet<string> Paths)
    {
        public string Named => Text[(Text.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }
}

/// <summary>What a consent is about.</summary>
/// <param name="Path">Its logical path; of what no code declares, the path that the plan shows.</param>
/// <param name="Name">Its Azure name.</param>
internal readonly record struct ConsentSubject(string Path, string Name);
