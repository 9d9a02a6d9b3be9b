using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Building;

/// <summary>A private endpoint that is replaced is the only way to a target without public access: no order avoids the gap.</summary>
internal static class CutOffs
{
    public static void Note(IEnumerable<ResourceChange> changes, DesiredTopology desired, ActualState actual, PlanInput input)
    {
        foreach (var change in changes.Where(change => change is { Kind: OperationKind.Replace, Desired.Type.Tier: Tier.PrivateEndpoint }))
        {
            if (input.Context.Graph.Find(change.Desired.Declaration)?.Value["Target"] is ReferenceValue { Path: { } target }
                && desired.Find(target) is { } resource
                && actual.Find(resource.Id) is { } existing
                && BodyPath.Get(existing.Body, NamespaceNetwork.PublicAccessPath)?.ToString() == "Disabled")
            {
                input.Consents.Need(
                    "cutoff", target, $"it has no public access, and no other way in while '{change.Path}' is replaced: one address per name and zone");
            }
        }
    }
}
