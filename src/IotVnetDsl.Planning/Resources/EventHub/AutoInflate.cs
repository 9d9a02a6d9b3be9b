using System.Collections.Immutable;
using System.Globalization;

namespace IotVnetDsl.Planning.Resources.EventHub;

/// <summary>Throughput units that grow by themselves: a number in the code, a switch and a number in Azure.</summary>
internal sealed class AutoInflate : AddedProperties
{
    private const string Most = "AutoInflateTo";

    public override string ArmType => "Microsoft.EventHub/namespaces";

    public override ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("auto-inflate", "properties.isAutoInflateEnabled")
        {
            Mapping = Mapping.Follows(streams => streams.Text(Most) is { } most ? int.Parse(most, CultureInfo.InvariantCulture) > 0 : null),
            Text = Words.EnabledOrDisabled,
        },
        new("auto-inflate to", "properties.maximumThroughputUnits") { Mapping = new Member(Most, Codec.Number) },
    ];
}
