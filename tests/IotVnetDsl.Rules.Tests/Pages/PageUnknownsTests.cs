using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Pages;

/// <summary>What a page shows as bad, with every part of it unknown in turn: knowing less can only silence rules. Every new page is held to it.</summary>
public sealed class PageUnknownsTests
{
    public static TheoryData<string> Ids() => PageExampleTests.Ids();

    [Theory]
    [MemberData(nameof(Ids))]
    public void Knowing_less_of_the_example_accuses_nobody(string id)
    {
        var example = PageExample.Of(id)!;
        var topology = example.Declared();
        var before = Places(topology, example.Catalog);

        var accused = from position in Position.In(topology)
                      from place in Places((RecordValue)position.Replace(Declare.Unknown), example.Catalog)
                      where !before.Contains(place)
                      select $"{position.Text}: {place}";

        Assert.Equal("", string.Join('\n', accused));
    }

    private static HashSet<(string, string, string)> Places(RecordValue topology, string catalog) =>
        [.. RuleRun.Over([TopologyGraphBuilder.Build(topology, null)], RegionCatalogs.Find(catalog)!).Select(finding => (finding.Id, finding.Path, finding.PropertyPath))];
}
