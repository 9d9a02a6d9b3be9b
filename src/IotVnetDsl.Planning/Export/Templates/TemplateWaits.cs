using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Export.Templates;

/// <summary>
/// Who waits for whom in one template. Where many wait for the same many, an empty deployment stands between, so that ten times the resources
/// have ten times the dependencies.
/// </summary>
/// <typeparam name="T">What stands in the template's resources.</typeparam>
internal sealed class TemplateWaits<T>
    where T : class
{
    private readonly Func<T, IEnumerable<string>> _before;
    private readonly Func<string, T?> _find;
    private readonly Dictionary<string, HashSet<T>> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _between = new(StringComparer.Ordinal);

    /// <param name="all">All of the template.</param>
    /// <param name="before">Keys of operations and barriers that one waits for.</param>
    /// <param name="find">Who writes an operation; null where it is not in the template.</param>
    /// <param name="barriers">What barriers stand for.</param>
    public TemplateWaits(IEnumerable<T> all, Func<T, IEnumerable<string>> before, Func<string, T?> find, PlanDependencies barriers)
    {
        (_before, _find) = (before, find);
        foreach (var waiting in all.SelectMany(one => before(one).Distinct(StringComparer.Ordinal)).Where(barriers.IsBarrier).GroupBy(key => key, StringComparer.Ordinal))
        {
            var (uses, members) = (waiting.Count(), barriers.Operations(waiting.Key).Select(find).OfType<T>().ToHashSet());
            _members.Add(waiting.Key, members);
            if (uses * members.Count > uses + members.Count + 1)
                _between.Add(waiting.Key);
        }
    }

    /// <summary>Barriers that are deployments, with those that they wait for.</summary>
    public IEnumerable<(string Barrier, IEnumerable<T> Before)> Between => _between.Order(StringComparer.Ordinal).Select(key => (key, (IEnumerable<T>)_members[key]));

    /// <summary>Those that one waits for.</summary>
    public IEnumerable<T> Before(T one) => _before(one).Distinct(StringComparer.Ordinal)
        .SelectMany(key => !_members.TryGetValue(key, out var members) ? _find(key) is { } single ? [single] : [] : IsBetween(key, one) ? [] : members)
        .Where(other => other != one).Distinct();

    /// <summary>Barriers that one waits for.</summary>
    public IEnumerable<string> BarriersBefore(T one) => _before(one).Distinct(StringComparer.Ordinal).Where(key => IsBetween(key, one));

    // Not for what it waits for itself: a deployment may write some of both.
    private bool IsBetween(string key, T one) => _between.Contains(key) && !_members[key].Contains(one);
}
