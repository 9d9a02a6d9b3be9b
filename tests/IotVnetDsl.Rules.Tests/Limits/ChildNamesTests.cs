using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class ChildNamesTests
{
    private const string Id = "IVD5003";

    [Fact]
    public void Fires_at_the_second_of_two_containers_of_one_name()
    {
        var finding = Assert.Single(In("Containers", Named("telemetry"), Named("uploads"), Named("telemetry")));

        Assert.Equal(("Archive", "Containers[telemetry]#2", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("'Archive' has 'telemetry' 2 times in Containers: names compare without case", finding.Message);
    }

    [Fact]
    public void Compares_without_case() =>
        Assert.Equal(["Containers[Telemetry]"], In("Containers", Named("telemetry"), Named("Telemetry")).Select(finding => finding.PropertyPath));

    [Fact]
    public void Looks_into_children_of_children() => Assert.Equal(
        ["EventHubs[telemetry].ConsumerGroups[dashboards]#2"],
        In("EventHubs", Declare.Part("EventHub", ("Name", "telemetry"), ("ConsumerGroups", new object[] { Named("dashboards"), Named("dashboards") })))
            .Select(finding => finding.PropertyPath));

    [Fact]
    public void Looks_into_the_rules_of_a_rule_set() => Assert.Equal(["NetworkRuleSet.IpRules[Office]"], Checks.Of(Id, Declare.Topology(("Hub", Declare.Resource(
        "IotHub", "hub", ("NetworkRuleSet", Declare.Part("HubNetworkRuleSet", ("IpRules", new object[] { Declare.Part("HubIpRule", ("Name", "office")), Declare.Part("HubIpRule", ("Name", "Office")) }))))))).Select(finding => finding.PropertyPath));

    [Fact]
    public void An_enrichment_has_its_key_for_a_name()
    {
        var finding = Assert.Single(In("Enrichments", Enrichment("line", "1"), Enrichment("plant", "1"), Enrichment("line", "2")));

        Assert.Equal(("Enrichments[#2]", "'Archive' has 'line' 2 times in Enrichments: names compare without case"), (finding.PropertyPath, finding.Message));
    }

    [Fact]
    public void Is_silent_for_names_that_differ() => Assert.Empty(In("Containers", Named("telemetry"), Named("uploads")));

    [Fact]
    public void Is_silent_for_equal_names_under_different_parents() => Assert.Empty(In(
        "EventHubs",
        Declare.Part("EventHub", ("Name", "a"), ("ConsumerGroups", new object[] { Named("readers") })),
        Declare.Part("EventHub", ("Name", "b"), ("ConsumerGroups", new object[] { Named("readers") }))));

    [Fact]
    public void Is_silent_for_lists_of_names_that_are_no_children() => Assert.Empty(In("Tags", Tag("stage"), Tag("stage")));

    [Fact]
    public void Is_silent_while_names_are_unknown() =>
        Assert.Empty(In("Containers", Declare.Part("BlobContainer", ("Name", Declare.Unknown)), Declare.Part("BlobContainer", ("Name", Declare.Unknown))));

    private static RecordValue Named(string name) => Declare.Part("Child", ("Name", name));

    private static RecordValue Enrichment(string key, string value) => Declare.Part("Enrichment", ("Key", key), ("Value", value));

    private static RecordValue Tag(string name) => Declare.Part("Tag", ("Name", name));

    private static IReadOnlyList<Finding> In(string member, params object[] children) =>
        Checks.Of(Id, Declare.Topology(("Archive", Declare.Resource("StorageAccount", "archive", (member, children)))));
}
