using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Rules of a classic IP filter, of which the first that fits decides.</summary>
internal static class ClassicRules
{
    private static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("name", "filterName") { Mapping = new Member("Name", Codec.Text), Comparison = Comparison.IgnoreCase },
        new("action", "action")
        {
            IsRequired = true,
            Mapping = new Member("Action", Codec.Choice("IpFilterAction", "Accept", "Reject")),
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
        new("mask", "ipMask") { IsRequired = true, Mapping = new Member("Mask", Codec.Prefix) },
    ];

    /// <param name="record">Name of the record of a rule.</param>
    /// <param name="more">What its rules say beside that.</param>
    public static ListItems Of(string record, params ImmutableArray<ModelledProperty> more) => new(
        "filterName",
        new Records("IpFilterRules", record),
        [.. Properties, .. more],
        item => $"{item["filterName"]} ({Words.Lower(item["action"]!)} {item["ipMask"]})")
    {
        IsOrdered = true,
    };
}
