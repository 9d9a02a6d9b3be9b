using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>
/// What an operation sends, in rows of a name and a value: each change in words, and beside or below it whatever the words do not tell.
/// Two operations of different bodies have different rows.
/// </summary>
internal sealed class OperationRows
{
    private readonly string _owner;
    private readonly PlanOperation _operation;
    private readonly CommonProperties _common;
    private readonly Dictionary<string, string> _notes;
    private readonly List<SentProperty> _sent;
    private readonly ILookup<string, SentProperty> _byPath;
    private readonly ILookup<string, SentProperty> _byItem;
    private readonly HashSet<SentProperty> _told = new(ReferenceEqualityComparer.Instance);

    public OperationRows(string owner, PlanOperation operation, CommonProperties common)
    {
        (_owner, _operation, _common) = (owner, operation, common);
        _notes = operation.Body is { } noted && ResourceCatalog.Find(operation.Resource.ArmType) is { } type ? SecretNotes.Of(type, noted) : [];
        _sent = operation.Body is { } body ? [.. SentProperty.Of(operation.Resource.ArmType, body)] : [];
        _byPath = _sent.ToLookup(sent => sent.ArmPath, StringComparer.Ordinal);
        _byItem = _sent.ToLookup(sent => sent.Item, StringComparer.Ordinal);
        Changed = [.. Changes()];
        var rest = _sent.Where(sent => !_told.Contains(sent) && !IsMark(sent)).ToLookup(sent => sent.Item, StringComparer.Ordinal);
        // The key of an item stands in the names of its other values, where it has any.
        Rest = [.. rest.SelectMany(item => item.Where(sent => !sent.IsKey || item.All(other => other.IsKey)).Select(Row))];
    }

    /// <summary>What changes; of what is new, all.</summary>
    public IReadOnlyList<PropertyRow> Changed { get; }

    /// <summary>What is sent besides: with a creation what follows from the rest, with an update what stays as it is.</summary>
    public IReadOnlyList<PropertyRow> Rest { get; }

    private IEnumerable<PropertyRow> Changes()
    {
        foreach (var change in _operation.Changes)
        {
            var sent = _byPath[change.ArmPath].ToArray();
            _told.UnionWith(sent);
            var beside = Beside(change, sent);
            if (beside is null && _common.Has(_operation, change))
                continue;
            yield return new(change.Name, PlanWords.Value(change, _operation), beside, change.ForcesReplacement);
            // Of an item that is new all is new; of one that is there, what changes is named.
            foreach (var part in change.Before is null ? _byItem[change.ArmPath].Where(part => part.ArmPath != change.ArmPath && _told.Add(part)).ToArray() : [])
            {
                if (!part.IsKey)
                    yield return Row(part);
            }
        }
    }

    private static string? Beside(PropertyChange change, SentProperty[] sent) => sent switch
    {
        [] => null,
        [var one] when one.IsToldBy(change.After) || (change.KnownAfter is { } after && one.Exact == $"known after {after.Operation}.{after.Output}") => null,
        _ => string.Join(", ", sent.Select(one => one.Exact)),
    };

    private static PropertyRow Row(SentProperty sent) => sent.Words is { } words
        ? new(sent.Name, words, sent.IsToldBy(words) ? null : sent.Exact, null)
        : new(sent.Name, sent.Exact, null, null);

    // The mark of ownership stands at the head of the page; the note of a secret follows from its source, that of an item from the item.
    private bool IsMark(SentProperty sent) => (sent.ArmPath, sent.Exact) switch
    {
        var (path, value) when path.StartsWith($"tags.{ResourceTags.SecretNote}", StringComparison.Ordinal) => _notes.GetValueOrDefault(path["tags.".Length..]) == value,
        var (path, value) when path == $"tags.{ResourceTags.Owner}" || path.StartsWith($"tags.{ResourceTags.PartNote}", StringComparison.Ordinal) => value == _owner,
        ("properties.description", var value) => value == $"{ResourceTags.Owner}={_owner}",
        _ => false,
    };
}

/// <summary>A row of what is sent.</summary>
/// <param name="Name">The property, in words of the DSL.</param>
/// <param name="Value">Its value, or what becomes of it, in words.</param>
/// <param name="Exact">The value as it is sent, where the words do not tell it.</param>
/// <param name="Forces">Why it forces a replacement; null where it does not.</param>
internal sealed record PropertyRow(string Name, string Value, string? Exact, string? Forces);
