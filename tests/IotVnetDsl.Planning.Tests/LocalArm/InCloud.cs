using System.Collections.Immutable;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>A topology of the public cloud as it would be written for another: its cloud, its regions, and the names of zones that it states.</summary>
internal static class InCloud
{
    private static readonly ImmutableDictionary<string, string[]> Regions = ImmutableDictionary.CreateRange(new Dictionary<string, string[]>
    {
        ["AzureCloud"] = [],
        ["AzureUSGovernment"] = ["usgovvirginia", "usgovarizona"],
        ["AzureChinaCloud"] = ["chinanorth3", "chinaeast2"],
    });

    private static readonly ImmutableDictionary<string, (string From, string To)[]> Ends = ImmutableDictionary.CreateRange(new Dictionary<string, (string, string)[]>
    {
        ["AzureCloud"] = [],
        ["AzureUSGovernment"] = [("azure-devices.net", "azure-devices.us"), ("core.windows.net", "core.usgovcloudapi.net"), ("servicebus.windows.net", "servicebus.usgovcloudapi.net")],
        ["AzureChinaCloud"] = [("azure-devices.net", "azure-devices.cn"), ("core.windows.net", "core.chinacloudapi.cn"), ("servicebus.windows.net", "servicebus.chinacloudapi.cn")],
    });

    public static TopologyGraph Of(TopologyGraph graph, string cloud)
    {
        if (cloud == "AzureCloud")
            return graph;
        var moved = (RecordValue)Moved(graph.Topology, cloud);
        return TopologyGraphBuilder.Build(
            moved.With("Cloud", new RecordValue("Cloud", RecordKind.Plain, RecordValue.NoMembers).With("Name", new ScalarValue(cloud))), graph.Variant);
    }

    private static GraphValue Moved(GraphValue value, string cloud) => value switch
    {
        RecordValue { Type: "Region" } region => region.With("Name", new ScalarValue(Region(region["Name"].ToString()!, cloud))),
        RecordValue record => record with { Members = record.Members.ToImmutableSortedDictionary(member => member.Key, member => Moved(member.Value, cloud), StringComparer.Ordinal) },
        SequenceValue sequence => new SequenceValue([.. sequence.Items.Select(item => Moved(item, cloud))], sequence.IsOpen),
        ReferenceValue reference => reference with { Name = Moved(reference.Name, cloud) },
        ScalarValue { Value: string text } => new ScalarValue(Ends[cloud].Aggregate(text, (name, end) => name.Replace(end.From, end.To, StringComparison.Ordinal))),
        _ => value,
    };

    // The public cloud's two regions of a test become the two of the other.
    private static string Region(string name, string cloud) => Regions[cloud][name is "eastus" or "westeurope" ? 0 : 1];
}
