using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Importing;

/// <summary>Makes one record of those that the places have, with parameters for what differs.</summary>
internal sealed partial class PlaceMerge(Places places, string[] words, Dictionary<string, Dictionary<string, ImportedResource>> keys, HashSet<string> pattern)
{
    // More than people would want to write for each place.
    private const int MostParameters = 6;

    private readonly List<PlaceParameter> _parameters = [];

    /// <summary>What differs, but for the name.</summary>
    public IReadOnlyList<PlaceParameter> Parameters => _parameters;

    /// <summary>The records, by their keys.</summary>
    public Dictionary<string, RecordValue> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a resource of the pattern; false where the places have nothing in common that the module could say.</summary>
    public bool Add(string key)
    {
        if (Merge([.. words.Select(word => (GraphValue)keys[word][key].Value)], key) is not RecordValue record || _parameters.Count > MostParameters)
            return false;
        Records[key] = record;
        return true;
    }

    private GraphValue? Merge(GraphValue[] values, string member)
    {
        if (values.All(value => value is ReferenceValue))
            return References([.. values.Cast<ReferenceValue>()]);
        if (values.All(value => value is RecordValue))
            return RecordsOf([.. values.Cast<RecordValue>()], member);
        if (values.All(value => value is SequenceValue))
            return Sequences([.. values.Cast<SequenceValue>()], member);
        if (values.All(value => value is ScalarValue { Value: string }))
            return Texts([.. values.Select(value => value.ToString()!)], member);
        if (values.All(value => value.Equals(values[0])))
            return values[0];
        return values.All(value => value is ScalarValue { Value: long }) ? Parameter(member, "int", values)
            : values.All(value => value is ScalarValue { Value: bool }) ? Parameter(member, "bool", values)
            : values.All(value => value is EnumValue) ? Parameter(member, ((EnumValue)values[0]).Type, values)
            : null;
    }

    private ReferenceValue? References(ReferenceValue[] references)
    {
        var first = references[0];
        if (references.Any(reference => reference.Path is null || reference.Child != first.Child || reference.Output != first.Output || reference.Type != first.Type))
            return null;
        var child = first.Key;
        if (first.Child is not null)
        {
            if (Texts([.. references.Select(reference => reference.Key.ToString()!)], first.Child) is not { } merged)
                return null;
            child = merged;
        }

        string?[] own = [.. words.Zip(references).Select(pair => KeyIn(pair.First, pair.Second.Path!))];
        if (own.All(key => key is not null))
            return own.Distinct().Count() == 1 ? first with { Key = child } : null;
        // Another place's, or one that stays outside while it belongs to this place.
        if (own.Any(key => key is not null) || references.Any(reference => places.Of(reference.Path) is not null))
            return null;
        Parameter(first.Type, first.Type, [.. references.Select(reference => reference with { Child = null, Key = UnsetValue.Instance, Output = null })]);
        return references.All(reference => ResourceId.Same(reference.Path, first.Path)) ? first with { Key = child } : null;
    }

    private string? KeyIn(string word, string id) => pattern.FirstOrDefault(key => keys[word].TryGetValue(key, out var resource) && ResourceId.Same(resource.Id, id));

    private GraphValue? RecordsOf(RecordValue[] records, string member)
    {
        var first = records[0];
        if (records.Any(record => record.Type != first.Type || !record.Members.Keys.SequenceEqual(first.Members.Keys)))
            return null;
        // A SKU, a region: as a whole; a range is its text.
        if (first.Members.Count == 1 && first.Type != "AddressPrefix" && first.Kind == RecordKind.Plain && first.Members.Values.Single() is ScalarValue && records.Any(record => !record.Equals(first)))
            return Parameter(member, first.Type, records);
        var merged = first;
        foreach (var name in first.Members.Keys)
        {
            if (Merge([.. records.Select(record => record[name])], name == "Value" ? member : name) is not { } value)
                return null;
            merged = merged.With(name, value);
        }

        return merged;
    }

    private SequenceValue? Sequences(SequenceValue[] sequences, string member)
    {
        if (sequences.Any(sequence => sequence.Items.Length != sequences[0].Items.Length))
            return null;
        var items = sequences[0].Items.Select((_, index) => Merge([.. sequences.Select(sequence => sequence.Items[index])], member)).ToArray();
        return items.Contains(null) ? null : sequences[0] with { Items = [.. items.Select(item => item!)] };
    }

    private ScalarValue? Texts(string[] texts, string member)
    {
        string[] opened = [.. texts.Zip(words, Places.Opened)];
        if (opened.Distinct(StringComparer.Ordinal).Count() == 1)
            return new ScalarValue(opened[0]);

        // Addresses of places differ by numbers.
        var parts = opened.Select(text => Numbers().Split(text)).ToArray();
        if (parts.All(part => part.Length == parts[0].Length) && Enumerable.Range(0, parts[0].Length).All(index => index % 2 == 1 || parts.All(part => part[index] == parts[0][index])))
        {
            var holes = parts[0].Select((text, index) => parts.All(part => part[index] == text) ? new ScalarValue(text)
                : parts.All(part => part[index] is "0" or [not '0', ..] && part[index].Length < 9) ? Parameter("Number", "int", [.. parts.Select(part => new ScalarValue(long.Parse(part[index], System.Globalization.CultureInfo.InvariantCulture)))])
                : null).ToArray();
            if (!holes.Contains(null))
                return new ScalarValue(string.Concat(holes.Select(hole => hole!.ToString())));
        }

        return Parameter(member, "string", [.. texts.Select(text => new ScalarValue(text))]);
    }

    private ScalarValue Parameter(string name, string type, GraphValue[] arguments)
    {
        var index = _parameters.FindIndex(parameter => parameter.Type == type && parameter.Arguments.SequenceEqual(arguments));
        if (index < 0)
        {
            index = _parameters.Count;
            _parameters.Add(new PlaceParameter(name, type, [.. arguments]));
        }

        // The first is the name.
        return new ScalarValue(Hole.Of(index + 1).ToString());
    }

    [GeneratedRegex("([0-9]+)")]
    private static partial Regex Numbers();
}

/// <summary>What a module is given for each place.</summary>
internal sealed record PlaceParameter(string Name, string Type, ImmutableArray<GraphValue> Arguments);
