using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Tests.Graphs;
using IotVnetDsl.Rules.Views.Storage;

namespace IotVnetDsl.Rules.Tests.Access;

/// <summary>Whether whoever gets in by one door gets in by another: only then does a change take nothing from anybody.</summary>
public sealed class DoorTests
{
    private static readonly RecordValue Account = Plant.Storage("archive").With("SharedKeyAccess", new ScalarValue(false));

    [Fact]
    public void Keys_count()
    {
        var (without, with) = (Of(Account), Of(Account.With("SharedKeyAccess", new ScalarValue(true))));

        Assert.Equal((Answer.Yes, Answer.No, Answer.Yes), (without.IsWithin(with), with.IsWithin(without), with.IsWithin(with)));
    }

    [Fact]
    public void Resources_that_rules_name_count_unless_trusted_services_pass_anyway()
    {
        var closed = Of(Account) with { Addresses = Admitted.Nobody, HasException = Answer.No };
        var named = closed with { Resources = new AdmittedResources(["Hub"], [], MayBeMore: false) };
        var perhaps = closed with { Resources = new AdmittedResources([], [], MayBeMore: true) };
        var inVain = closed with { Resources = new AdmittedResources([], ["Hub"], MayBeMore: false) };

        Assert.Equal((Answer.Yes, Answer.No), (closed.IsWithin(named), named.IsWithin(closed)));
        Assert.Equal(Answer.Yes, named.IsWithin(closed with { HasException = Answer.Yes }));
        Assert.Equal(Answer.CannotSay, named.IsWithin(perhaps));
        Assert.Equal((Answer.CannotSay, Answer.CannotSay, Answer.Yes), (named.IsWithin(inVain), inVain.IsWithin(closed), inVain.IsWithin(named)));
    }

    private static Door Of(RecordValue account)
    {
        var model = new TopologyModel(TopologyGraphBuilder.Build(Declare.Topology(("Archive", account)), null));
        return model.Part<TopologyDoors>().Of(model.All<StorageAccountView>().Single())!;
    }
}
