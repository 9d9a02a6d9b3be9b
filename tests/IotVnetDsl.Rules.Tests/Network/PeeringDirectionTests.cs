using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class PeeringDirectionTests
{
    private static readonly RecordValue There = Joined.Peering(Joined.Plant, Joined.Shared);
    private static readonly RecordValue Back = Joined.Peering(Joined.Shared, Joined.Plant);

    [Fact]
    public void Fires_at_a_peering_that_nothing_leads_back_from()
    {
        var finding = Assert.Single(In(("There", There)));

        Assert.Equal(("There", "", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("'There' leads from 'Plant' to 'Shared' and no peering leads back: nothing passes until both directions exist", finding.Message);
        Assert.Equal(("Plant", "Shared"), (finding.Data[FindingData.Network], finding.Data[FindingData.RemoteNetwork]));
    }

    [Fact]
    public void Is_silent_where_both_directions_are_declared() => Assert.Empty(In(("There", There), ("Back", Back)));

    [Fact]
    public void Is_silent_where_the_way_back_is_said_to_exist() => Assert.Empty(In(("There", There), ("Back", Back.With("Existing", new ScalarValue(true)))));

    [Fact]
    public void Fires_where_the_way_back_comes_from_another_network()
    {
        var other = Joined.Named("vnet-other", "10.9.0.0/16");

        Assert.Equal(["Back", "There"], In(("There", There), ("Other", other), ("Back", Joined.Peering(other, Joined.Plant))).Select(finding => finding.Path));
    }

    [Fact]
    public void Is_silent_where_others_keep_the_remote_network() =>
        Assert.Empty(Checks.Of("IVD3013", Declare.Topology(("Plant", Joined.Plant), ("Shared", Joined.Shared.With("Existing", new ScalarValue(true))), ("There", There))));

    [Fact]
    public void Is_silent_while_there_may_be_more_peerings() => Assert.Empty(In(("There", There), ("Other", new UnknownValue("calls a method", "VirtualNetworkPeering"))));

    [Fact]
    public void Is_silent_while_an_end_of_another_peering_is_unknown() =>
        Assert.Empty(In(("There", There), ("Back", Back.With("RemoteVirtualNetwork", Declare.Unknown))));

    private static IReadOnlyList<Finding> In(params (string Member, object? Value)[] members) =>
        Checks.Of("IVD3013", Declare.Topology([("Plant", Joined.Plant), ("Shared", Joined.Shared), .. members]));
}
