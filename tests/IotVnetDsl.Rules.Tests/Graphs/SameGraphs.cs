using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Access;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Tests.Graphs;

/// <summary>Holds a graph that was made of an earlier one against one that was made of nothing.</summary>
internal static class SameGraphs
{
    public static void Hold(TopologyGraph afresh, TopologyGraph ofBefore)
    {
        Assert.Equal(afresh.Nodes.AsEnumerable(), ofBefore.Nodes);
        Assert.Equal(afresh.Aliases, ofBefore.Aliases);
        Assert.Equal(afresh.OpenTypes, ofBefore.OpenTypes);
        foreach (var path in afresh.Nodes.Select(node => node.Path).Concat(afresh.Aliases.Keys).Append("Nothing"))
            Assert.Equal(afresh.Find(path), ofBefore.Find(path));
        foreach (var type in afresh.Nodes.Select(node => node.Type).Append("Nothing").Distinct())
            Assert.Equal(afresh.OfType(type), ofBefore.OfType(type));
        Assert.Equal(Referrers(afresh), Referrers(ofBefore));
    }

    private static IEnumerable<string> Referrers(TopologyGraph graph)
    {
        var model = new TopologyModel(graph);
        return model.All().ToArray().SelectMany(resource => Referrers<PrivateEndpointView>(model, resource)
            .Concat(Referrers<PrivateDnsZoneLinkView>(model, resource))
            .Concat(Referrers<PrivateDnsZoneGroupView>(model, resource))
            .Concat(Referrers<RoleAssignmentView>(model, resource)));
    }

    // With those that may refer to anything.
    private static List<string> Referrers<TView>(TopologyModel model, ResourceView resource) where TView : ResourceView
    {
        var found = new List<string>();
        model.Part<ReferenceIndex>().AnyTo<TView>(resource, referrer =>
        {
            found.Add($"{referrer.Path} -> {resource.Path}");
            return Answer.No;
        });
        return found;
    }
}
