using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.EventHub;

/// <summary>Throughput units that grow by themselves: a number in the code, a switch and a number in Azure.</summary>
internal sealed class AutoInflate : AddedProperties
{
    private const string Most = "AutoInflateTo";
    private const string Number = "properties.maximumThroughputUnits";

    public override string ArmType => "Microsoft.EventHub/namespaces";

    public override ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("auto-inflate", "properties.isAutoInflateEnabled")
        {
            Mapping = Mapping.Of(
                streams => streams.Value(Most, Codec.Number) is { } most ? most.GetValue<long>() > 0 : null,
                // Switched off, the number may be left out.
                (isOn, body, streams) =>
                {
                    if (!isOn.GetValue<bool>() && body[Number] is null)
                        streams[Most] = new ScalarValue(0L);
                }),
            Text = Words.EnabledOrDisabled,
        },
        new("auto-inflate to", Number) { Mapping = new Member(Most, Codec.Number) },
    ];
}
