using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A member of a resource on which depends what others may be, by tables of facts.</summary>
internal readonly struct Decider
{
    // As the tables have one that the code of a new resource does not state.
    private const string Unset = "unset";

    // An SKU is a record of a name, a kind an enum.
    public Decider(ResourceView resource, string member)
    {
        var stated = resource.Named(member);
        Value = stated.IsUnset() ? Unset : stated.Value is RecordValue ? new WrittenRecord(stated).Name.Known : stated.Value.Text();
    }

    /// <summary>As the tables write it; null where it is not known.</summary>
    public string? Value { get; }

    public bool IsUnset => Value == Unset;

    /// <summary>Is it surely one of these?</summary>
    public bool IsOneOf(ImmutableArray<string> deciding) => Value is { } value && deciding.Contains(value, StringComparer.OrdinalIgnoreCase);
}
