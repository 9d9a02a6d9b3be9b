using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class TrustedServicesTests
{
    private const string Id = "IVD4001";

    [Fact]
    public void Fires_where_the_exception_is_switched_off()
    {
        var finding = Assert.Single(In(Plant.Storage("archive", ("Firewall", Plant.Firewall(trusted: false)))));

        Assert.Equal(("Archive", "Firewall.TrustedServices", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("The firewall of 'Archive' shuts out endpoint 'archive' of 'Hub': its exception for trusted services is off", finding.Message);
        Assert.Equal("Archive", finding.Data[FindingData.Target]);
    }

    private static readonly RecordValue Office = Declare.Part("AddressPrefix", ("Value", "40.1.2.0/24"));

    [Theory]
    [InlineData("Premium", "its exception for trusted services is off", true)]
    [InlineData("Standard", "its tier has no exception for trusted services", false)]
    public void Fires_on_a_namespace_whose_firewall_does_not_state_the_exception(string sku, string message, bool hasFix)
    {
        var messages = Plant.Messages.With("Firewall", Plant.Firewall(null, Office)).With("Sku", Declare.Part("ServiceBusSku", ("Name", sku)));
        var hub = Plant.Hub(("Identity", Plant.SystemAssigned), ("Endpoints", new object[] { Plant.QueueEndpoint("alarms", messages, "alarms") }));

        var finding = Assert.Single(Checks.Of(Id, Declare.Topology(("Hub", hub), ("Messages", messages))));

        Assert.Equal(("Messages", "Firewall"), (finding.Path, finding.PropertyPath));
        Assert.EndsWith(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(hasFix, finding.Data.ContainsKey(FindingData.Target));
    }

    [Fact]
    public void Is_silent_on_a_namespace_that_denies_without_a_rule()
    {
        var messages = Plant.Messages.With("Firewall", Plant.Firewall());
        var hub = Plant.Hub(("Identity", Plant.SystemAssigned), ("Endpoints", new object[] { Plant.QueueEndpoint("alarms", messages, "alarms") }));

        Assert.Empty(Checks.Of(Id, Declare.Topology(("Hub", hub), ("Messages", messages))));
    }

    [Fact]
    public void Is_silent_on_an_account_whose_firewall_does_not_state_the_exception() =>
        Assert.Empty(In(Plant.Storage("archive", ("Firewall", Plant.Firewall()))));

    [Fact]
    public void Leaves_a_target_that_is_closed_as_a_whole_to_its_own_rule() => Assert.Empty(In(Plant.Storage(
        "archive", ("Firewall", Declare.Part("Firewall", ("TrustedServices", false))), ("PublicNetworkAccess", Plant.PublicAccessDisabled))));

    [Fact]
    public void Fires_once_for_all_that_is_shut_out()
    {
        var archive = Plant.Storage("archive", ("Firewall", Plant.Firewall(trusted: false)));
        var hub = Plant.ArchivingHub(archive, Plant.SystemAssigned).With("FileUpload", Plant.FileUpload(archive)).With("BulkJobs", Plant.BulkJobs(archive));

        var finding = Assert.Single(Checks.Of(Id, Declare.Topology(("Archive", archive), ("Hub", hub))));

        Assert.StartsWith(
            "The firewall of 'Archive' shuts out endpoint 'archive' of 'Hub', file upload of 'Hub', bulk jobs of 'Hub':",
            finding.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silent_where_the_exception_is_on() => Assert.Empty(In(Plant.Storage("archive", ("Firewall", Plant.Firewall(trusted: true)))));

    [Fact]
    public void Is_silent_where_the_firewall_is_open() => Assert.Empty(In(Plant.Storage(
        "archive",
        ("Firewall", Declare.Part("Firewall", ("DefaultAction", Declare.Member("FirewallAction", "Allow")), ("TrustedServices", false))))));

    [Fact]
    public void Is_silent_where_a_rule_admits_everybody() => Assert.Empty(In(Plant.Storage(
        "archive", ("Firewall", Plant.Firewall(false, Declare.Part("AddressPrefix", ("Value", "0.0.0.0/0")))))));

    [Fact]
    public void Fires_where_the_rules_admit_some() => Assert.Single(In(Plant.Storage(
        "archive", ("Firewall", Plant.Firewall(false, Declare.Part("AddressPrefix", ("Value", "40.1.2.0/24")))))));

    // Such a rule lets in whom it names, and nobody else.
    [Theory]
    [InlineData("hub", true)]
    [InlineData("other", false)]
    public void Is_silent_where_a_rule_names_the_hub(string named, bool isSilent)
    {
        var instance = Declare.Part("ResourceInstance", ("Resource", Declare.Refer(Declare.Resource("IotHub", named))));
        var archive = Plant.Storage("archive", ("Firewall", Plant.Firewall(trusted: false)), ("ResourceInstances", new object[] { instance }));

        var findings = Checks.Of(Id, Declare.Topology(
            ("Archive", archive), ("Hub", Plant.ArchivingHub(archive, Plant.SystemAssigned)), ("Other", Declare.Resource("IotHub", "other"))));

        Assert.Equal(isSilent, findings.Count == 0);
    }

    [Fact]
    public void Is_silent_where_a_perimeter_decides() => Assert.Empty(In(Plant.Storage(
        "archive",
        ("Firewall", Declare.Part("Firewall", ("TrustedServices", false))),
        ("PublicNetworkAccess", Declare.Member("PublicNetworkAccess", "SecuredByPerimeter")))));

    [Fact]
    public void Is_silent_while_a_rule_is_unknown() => Assert.Empty(In(Plant.Storage("archive", ("Firewall", Plant.Firewall(false, Declare.Unknown)))));

    [Fact]
    public void Is_silent_for_a_target_that_exists_already_and_states_no_exception() => Assert.Empty(In(Plant.Storage(
        "archive", ("Existing", true), ("Firewall", Plant.Firewall()))));

    [Fact]
    public void Leaves_keys_to_their_own_rule() => Assert.Empty(In(
        Plant.Storage("archive", ("Firewall", Plant.Firewall(trusted: false))), Plant.By("Key")));

    private static IReadOnlyList<Finding> In(RecordValue archive, GraphValue? authentication = null) => Checks.Of(
        Id,
        Declare.Topology(("Archive", archive), ("Hub", Plant.ArchivingHub(archive, Plant.SystemAssigned, authentication))));
}
