using IotVnetDsl.Host.Execution;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Host.Checks;

/// <summary>Runs the rules over what was executed, and reports what they find where the editor would.</summary>
internal sealed class TopologyChecks(HostRequest request, EventWriter events)
{
    public PlanChecks Run(IReadOnlyList<ExecutedTopology> variants)
    {
        var catalog = new RegionCatalog(request.Optional("region-catalog") ?? "current", []);
        var findings = RuleRun.Over(variants.Select(variant => variant.Graph), catalog);
        foreach (var finding in findings)
            events.Error(finding.Id, finding.Message, variants[0].Places.GetValueOrDefault(finding.Path));
        return new PlanChecks(Rule.All.Count, catalog.Name, 0, 0, []);
    }
}
