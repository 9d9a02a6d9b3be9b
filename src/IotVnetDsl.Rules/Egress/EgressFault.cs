using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Egress;

/// <summary>A use of a target by something else than the hub's own identity, where only that passes.</summary>
internal static class EgressFault
{
    /// <summary>Uses by one kind of authentication, with the firewall of the target that each meets.</summary>
    public static IEnumerable<(EgressUse Use, TargetFirewall Firewall)> UsesBy(GraphView graph, EgressAuthentication authentication) => graph.OfType("IotHub")
        .SelectMany(EgressUse.Of)
        .Where(use => use.Authentication == authentication && use.Target is not null)
        .Select(use => (Use: use, Target: graph.Resolve(use.Target!)))
        .Where(item => item.Target is not null)
        .Select(item => (item.Use, new TargetFirewall(item.Target!.Value)));

    /// <summary>Reports at the authentication, with what a fix needs to authenticate by the hub's own identity.</summary>
    public static void Report(RuleContext context, EgressUse use, string message, Severity? severity = null) =>
        context.Report(use.Hub, use.AuthenticationPath, message, severity, Data(context.Graph, use.BySystemIdentity));

    private static ImmutableSortedDictionary<string, string> Data(GraphView graph, EgressUse use)
    {
        var grants = new RoleGrants(graph);
        var data = RoleNeed.Of(graph, use, hasIdentity: true) is { } need && grants.HasFitting(need.Use, need.Principal) == Answer.No
            ? need.Data(need.Use.NeedsWholeTarget)
            : FindingData.Of((FindingData.Hub, use.Hub.Path));
        return use.Hub["Identity"]["System"].Is(true) == Answer.No ? data.SetItem(FindingData.LacksIdentity, "") : data;
    }
}
