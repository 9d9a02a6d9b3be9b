using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;
using IotVnetDsl.Rules.Tests.Network;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class ChildOfParentTests
{
    private const string Id = "IVD5011";

    [Fact]
    public void Fires_at_the_container_that_the_account_does_not_list()
    {
        var finding = Assert.Single(In(Containers("telemetri", "uploads")));

        Assert.Equal(("Hub", "Endpoints[archive].Container", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal(
            "'Hub' refers to 'telemetry', which is none of Containers of 'Archive' (telemetri, uploads)", finding.Message);
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
    public void Warns_where_the_account_states_no_containers() =>
        Assert.Equal(Severity.Warning, Assert.Single(In(Plant.Archive.With("Containers", UnsetValue.Instance))).Severity);

    [Fact]
    public void Warns_for_the_container_of_file_upload()
    {
        var hub = Plant.Hub(("FileUpload", Declare.Part("FileUpload", ("Container", Declare.Child(Plant.Archive, "Containers", "upload")))));

        var finding = Assert.Single(Checks.Of(Id, Declare.Topology(("Archive", Containers("uploads")), ("Hub", hub))));

        Assert.Equal(("FileUpload.Container", Severity.Warning, "uploads"), (finding.PropertyPath, finding.Severity, finding.Data[FindingData.Nearest]));
    }

    [Theory]
    [InlineData("PrivateEndpoint")]
    [InlineData("Client")]
    [InlineData("DnsResolver")]
    [InlineData("StorageAccount")]
    public void Fires_wherever_a_subnet_is_named(string type)
    {
        var network = Networks.Of(["10.0.0.0/16"], Networks.Subnet("endpoints", "10.0.1.0/24"));
        var subnet = Declare.Child(network, "Subnets", "endpoint");
        (RecordValue User, string Place) user = type switch
        {
            "PrivateEndpoint" => (Plant.PrivateEndpoint("pe", Plant.Hub()).With("Subnet", subnet), "Subnet"),
            "Client" => (Declare.Resource("Client", null, ("Location", Declare.Part("Location", ("Subnet", subnet)))), "Location.Subnet"),
            "DnsResolver" => (
                Declare.Resource("DnsResolver", "resolver", ("InboundEndpoints", new object[] { Declare.Part("DnsInboundEndpoint", ("Name", "in"), ("Subnet", subnet)) })),
                "InboundEndpoints[in].Subnet"),
            _ => (Plant.Storage("archive", ("Firewall", Declare.Part("Firewall", ("SubnetRules", new object[] { Declare.Part("SubnetRule", ("Subnet", subnet)) })))), "Firewall.SubnetRules[endpoint].Subnet"),
        };

        var finding = Assert.Single(Checks.Of(Id, Declare.Topology(("Network", network), ("User", user.User), ("Hub", Plant.Hub()))));

        Assert.Equal(("User", user.Place, "endpoints"), (finding.Path, finding.PropertyPath, finding.Data[FindingData.Nearest]));
    }

    [Fact]
    public void Fires_at_the_scope_of_a_role() => Assert.Equal(["Scope"], Checks.Of(Id, Declare.Topology(
        ("Archive", Containers("telemetry")),
        ("Role", Declare.Resource("RoleAssignment", null, ("Scope", Declare.Child(Plant.Archive, "Containers", "telemetri")))))).Select(finding => finding.PropertyPath));

    [Fact]
    public void Is_silent_for_system_containers() => Assert.Empty(Checks.Of(Id, Declare.Topology(
        ("Archive", Containers("telemetry")),
        ("Role", Declare.Resource("RoleAssignment", null, ("Scope", Declare.Child(Plant.Archive, "Containers", "$logs")))))));

    [Fact]
    public void Is_silent_for_what_is_declared_nowhere() => Assert.Empty(Checks.Of(Id, Declare.Topology(
        ("Role", Declare.Resource("RoleAssignment", null, ("Scope", Declare.Child(Plant.Archive, "Containers", "telemetri")))))));

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
