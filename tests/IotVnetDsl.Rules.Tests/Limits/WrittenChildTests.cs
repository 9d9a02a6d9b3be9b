using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class WrittenChildTests
{
    private const string Id = "IVD5011";

    [Fact]
    public void Fires_at_the_container_that_the_account_does_not_list()
    {
        var finding = Assert.Single(In(Containers("telemetri", "uploads")));

        Assert.Equal(("Hub", "Endpoints[archive].Container", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal(
            "endpoint 'archive' of 'Hub' writes to 'telemetry', which is none of Containers of 'Archive' (telemetri, uploads)", finding.Message);
        Assert.Equal("telemetri", finding.Data[FindingData.Nearest]);
    }

    [Fact]
    public void Fires_at_the_queue_that_the_namespace_does_not_list()
    {
        var hub = Plant.Hub(("Endpoints", new object[] { Plant.QueueEndpoint("orders", Plant.Messages, "orders") }));

        Assert.Equal(
            ["Endpoints[orders].Queue"],
            Checks.Of(Id, Declare.Topology(("Messages", Plant.Messages), ("Hub", hub))).Select(finding => finding.PropertyPath));
    }

    [Fact]
    public void Is_silent_where_the_account_lists_it() => Assert.Empty(In(Containers("telemetry")));

    [Fact]
    public void Is_silent_where_the_account_states_no_containers() => Assert.Empty(In(Plant.Archive.With("Containers", UnsetValue.Instance)));

    [Fact]
    public void Is_silent_for_an_existing_account() => Assert.Empty(In(Containers("other").With("Existing", new ScalarValue(true))));

    [Fact]
    public void Is_silent_while_there_may_be_more_containers() =>
        Assert.Empty(In(Plant.Archive.With("Containers", Declare.Open(Declare.Part("BlobContainer", ("Name", "other"))))));

    [Fact]
    public void Is_silent_while_a_container_s_name_is_unknown() =>
        Assert.Empty(In(Plant.Archive.With("Containers", new SequenceValue([Declare.Part("BlobContainer", ("Name", Declare.Unknown))], IsOpen: false))));

    [Fact]
    public void Is_silent_where_the_hub_has_the_account_s_key() => Assert.Empty(In(Containers("other"), Plant.By("Key")));

    [Fact]
    public void Is_silent_while_the_authentication_is_unknown() => Assert.Empty(In(Containers("other"), Declare.Unknown));

    private static RecordValue Containers(params string[] names) => Plant.Archive.With(
        "Containers", new SequenceValue([.. names.Select(name => Declare.Part("BlobContainer", ("Name", name)))], IsOpen: false));

    private static IReadOnlyList<Finding> In(RecordValue archive, GraphValue? authentication = null) => Checks.Of(
        Id, Declare.Topology(("Archive", archive), ("Hub", Plant.ArchivingHub(archive, Plant.SystemAssigned, authentication))));
}
