using System.Collections.Immutable;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Importing;

/// <summary>
/// What of a record the code can say. The rest is noted and left out; a list of which an item cannot be said is left out as a whole, because
/// a list that the code sets is complete.
/// </summary>
/// <param name="language">What records need.</param>
/// <param name="isThere">Whether the code has the resource of an id to refer to.</param>
/// <param name="owner">Name of the resource, for the variables that its secrets are to be in.</param>
internal sealed class Sayings(ImportLanguage language, Func<string, bool> isThere, string owner)
{
    // Of a record that says how somebody signs in: by a key, which the code has to have a place for.
    private const string Kind = "Kind";

    private readonly List<string> _notes = [];

    public ImmutableArray<string> Notes => [.. _notes.Distinct()];

    /// <summary>The record as the code says it; null where it cannot be made.</summary>
    public RecordValue? Of(RecordValue record, string place = "")
    {
        var said = record with { Members = RecordValue.NoMembers };
        foreach (var (name, value) in record.Members)
        {
            var here = place.Length == 0 ? name : $"{place}.{name}";
            var result = Secrets.IsNotShown(value) && record.Members.ContainsKey(Kind) ? Secret(here)
                : language.Holds(record.Type, name, value) ? Value(value, here)
                : Cannot(here, $"it is {value}, which the DSL has no room for");
            if (result is null && language.Required(record.Type).Contains(name))
                return null;
            said = said.With(name, result ?? UnsetValue.Instance);
        }

        return language.Required(record.Type).All(member => said[member] is not UnsetValue) ? said : null;
    }

    private GraphValue? Value(GraphValue value, string place)
    {
        switch (value)
        {
            case UnknownValue unknown:
                return Cannot(place, unknown.Reason);
            case ReferenceValue reference when reference.Path is null || !isThere(reference.Path):
                return Cannot(place, $"it is {reference.Path ?? reference.Name.ToString()}, which cannot be seen");
            case RecordValue record:
                return Of(record, place);
            case SequenceValue sequence:
                // An empty one says that there is nothing, which is what there is.
                GraphValue?[] items = [.. sequence.Items.Select(item => Value(item, $"{place}[{LogicalPath.KeyOf(item, 0)}]"))];
                return items.Length == 0 || items.Contains(null) ? null : sequence with { Items = [.. items.Select(item => item!)], IsOpen = false };
            default:
                return value;
        }
    }

    private RecordValue Secret(string place)
    {
        var variable = string.Join('_', $"{owner}.{place}".Split(['.', '[', ']', '-', ' '], StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
        _notes.Add($"{place}: Azure shows no secret; the code takes the one that is in {variable} when it has to send it");
        return Secrets.InEnvironment(variable);
    }

    private GraphValue? Cannot(string place, string reason)
    {
        _notes.Add($"{place}: {reason}");
        return null;
    }
}
