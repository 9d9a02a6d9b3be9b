using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class FittingRoleTests
{
    private const string Id = "IVD2004";

    private static readonly RecordValue Hub = Plant.ArchivingHub(Plant.Archive, Plant.SystemAssigned);
    private static readonly ReferenceValue Archive = Declare.Refer(Plant.Archive);

    [Fact]
    public void Fires_on_the_role_that_does_not_let_the_hub_write()
    {
        var finding = Assert.Single(In(Plant.Assign(Hub, Plant.BlobReader, Archive)));

        Assert.Equal(("Role", "Role", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal(
            "'Role' gives Storage Blob Data Reader, with which endpoint 'archive' of 'Hub' cannot write to 'Archive/Containers[telemetry]': "
                + "give Storage Blob Data Contributor",
            finding.Message);
        Assert.Equal("StorageBlobDataContributor,StorageBlobDataOwner", finding.Data[FindingData.FittingRoles]);
    }

    public static TheoryData<string> RolesThatDoNotFit() =>
        [.. BuiltInRoles.All.Where(role => !role.WritesTo.Contains("StorageAccount")).Select(role => role.Id)];

    [Theory]
    [MemberData(nameof(RolesThatDoNotFit))]
    public void Fires_for_every_built_in_role_that_writes_no_blobs(string role) => Assert.Single(In(Plant.Assign(Hub, role, Archive)));

    [Fact]
    public void Fires_once_for_all_uses_that_the_assignment_was_meant_for()
    {
        var hub = Hub.With("FileUpload", Plant.FileUpload(Plant.Archive));

        var finding = Assert.Single(Checks.Of(Id, Declare.Topology(
            ("Archive", Plant.Archive), ("Hub", hub), ("Role", Plant.Assign(hub, Plant.Contributor, Archive)))));

        Assert.Contains("endpoint 'archive' of 'Hub', file upload of 'Hub' cannot write", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fires_whichever_way_the_role_s_id_is_written() =>
        Assert.Single(In(Plant.Assign(Hub, $"{{{Plant.BlobReader.ToUpperInvariant()}}}", Archive)));

    [Theory]
    [InlineData(Plant.BlobContributor)]
    [InlineData(Plant.BlobOwner)]
    [InlineData(Plant.CustomRole)]
    public void Is_silent_for_a_role_that_fits_or_may_fit(string role) => Assert.Empty(In(Plant.Assign(Hub, role, Archive)));

    [Fact]
    public void Is_silent_where_another_assignment_fits() => Assert.Empty(In(
        Plant.Assign(Hub, Plant.Contributor, Archive), Plant.Assign(Hub, Plant.BlobContributor, Archive)));

    [Fact]
    public void Is_silent_where_the_assignment_serves_another_use()
    {
        var group = Declare.Refer(Declare.Group("rg-plant", "eastus"));
        var hub = Hub.With("Endpoints", new SequenceValue(
            [Plant.StorageEndpoint("archive", Plant.Archive), Plant.QueueEndpoint("alarms", Plant.Messages, "alarms")], IsOpen: false));
        var topology = Declare.Topology(
            ("Archive", Plant.Archive), ("Hub", hub), ("Messages", Plant.Messages), ("Role", Plant.Assign(hub, Plant.ServiceBusSender, group)));

        Assert.Empty(Checks.Of(Id, topology));
        Assert.Equal("Endpoints[archive]", Assert.Single(Checks.Of("IVD2003", topology)).PropertyPath);
    }

    [Fact]
    public void Is_silent_for_an_assignment_that_others_keep() =>
        Assert.Empty(In(Plant.Assign(Hub, Plant.BlobReader, Archive).With("Existing", new ScalarValue(true))));

    [Fact]
    public void Is_silent_while_the_role_is_unknown() =>
        Assert.Empty(In(Plant.Assign(Hub, Plant.BlobReader, Archive).With("Role", Declare.Unknown)));

    [Fact]
    public void Is_silent_while_the_hub_may_have_uses_that_are_unknown() => Assert.Empty(Checks.Of(Id, Declare.Topology(
        ("Archive", Plant.Archive),
        ("Hub", Hub.With("FileUpload", Declare.Unknown)),
        ("Role", Plant.Assign(Hub, Plant.BlobReader, Archive)))));

    private static IReadOnlyList<Finding> In(RecordValue assignment, RecordValue? second = null) => Checks.Of(
        Id, Declare.Topology(("Archive", Plant.Archive), ("Hub", Hub), ("Role", assignment), ("Second", second)));
}
