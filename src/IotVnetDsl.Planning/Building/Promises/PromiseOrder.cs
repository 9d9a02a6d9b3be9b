using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Building.Promises;

/// <summary>
/// Puts steps in the order that neither cuts off nor exposes what should stay as it is (doc: two promises of apply), and names where no
/// order does.
/// </summary>
internal sealed class PromiseOrder(
    IReadOnlyList<ResourceChange> changes, Doors doors, HubOrders hubs, DesiredTopology desired, ActualState actual, PlanInput input)
{
    private const string DefaultPolicy = "Default";

    public void Keep(IReadOnlyCollection<Step> steps)
    {
        var keeper = new OrderKeeper(steps);
        LinkLast(keeper);
        foreach (var door in doors.Changed)
        {
            OrderHubs(door, keeper);
            if (door.IsOpening)
                OpenBeforeReplacing(door, keeper);
        }

        KeepServiceEndpoints(keeper);
        RemoveRolesLate(steps);
        foreach (var change in changes.Where(change => change.Desired.Type.Tier == Tier.PrivateEndpoint))
            NoteGap(change);
    }

    private void OrderHubs(DoorChange door, OrderKeeper keeper)
    {
        foreach (var (hub, order) in hubs.Of(door))
        {
            var uses = keeper.Of(hub).Where(step => HubUses.AreWrittenBy(step.Body)).DefaultIfEmpty(keeper.LastOf(hub)).ToArray();
            var isPut = door.Writes.Select(keeper.LastOf)
                .SelectMany(write => uses.Select(use => order.HubFirst ? keeper.Put(use, write) : keeper.Put(write, use))).ToArray().All(put => put);
            var between = order.HubFirst == isPut ? order.IfHubFirst : order.IfDoorFirst;
            if (between.CutsOff)
                Break("cutoff", door.Target, $"'{hub}' changes how it writes to it, and it changes whom it lets in: in between it shuts '{hub}' out");
            if (between.Exposes)
                Break("expose", door.Target, $"'{hub}' changes how it writes to it, and it changes whom it lets in: in between it lets '{hub}' in");
        }
    }

    private void OpenBeforeReplacing(DoorChange door, OrderKeeper keeper)
    {
        foreach (var endpoint in changes.Where(change => change.Kind == OperationKind.Replace && TargetOf(change) == door.Target))
        {
            foreach (var write in door.Writes)
                keeper.Put(keeper.LastOf(write), keeper.Of(endpoint.Path).FirstOrDefault(step => step.Mode == WriteMode.Delete));
        }
    }

    // A rule for a subnet is of use only as long as the subnet has its service endpoint: what replaces it comes first.
    private void KeepServiceEndpoints(OrderKeeper keeper)
    {
        foreach (var subnet in keeper.OfType(Tier.Subnet).Where(step => step.Changes.Any(change => change.After is null)))
        {
            foreach (var door in doors.All.Where(door => door.Before.Rules.Contains(subnet.Resource.Id)))
            {
                var replacements = changes.Where(change => change.Kind == OperationKind.Create && TargetOf(change) == door.Target)
                    .SelectMany(endpoint => changes.Where(change => change == endpoint || change.Desired.Parent == endpoint.Path || change.Desired.Type.Tier == Tier.Link))
                    .Select(change => change.Path).Concat(door.Writes).Distinct();
                if (!replacements.Select(path => keeper.Put(keeper.LastOf(path), subnet)).ToArray().All(isPut => isPut))
                    Break("cutoff", door.Target, $"it lets '{subnet.Path}' in by its service endpoint, which goes before what is to replace it");
            }
        }
    }

    // A network that is linked to a zone without the record finds nothing at all.
    private void LinkLast(OrderKeeper keeper)
    {
        var groups = keeper.OfType(Tier.ZoneGroup).Where(step => step.Body is not null).ToArray();
        foreach (var link in keeper.OfType(Tier.Link).Where(step => step.Mode == WriteMode.Put))
        {
            foreach (var group in groups.Where(group => ZonesOf(group.Body!).Any(zone => ResourceId.IsBelow(link.Resource.Id, zone))))
            {
                if (!keeper.Put(group, link) && changes.FirstOrDefault(change => change.Path == desired.Find(group.Path)?.Parent) is { } endpoint && TargetOf(endpoint) is { } target)
                    Break("cutoff", target, $"it cannot be reached until '{endpoint.Path}' has its record in a zone that other things need linked before");
            }
        }
    }

    // What one role gives, the other must give before it goes; Azure does not say when it does.
    private void RemoveRolesLate(IReadOnlyCollection<Step> steps)
    {
        var created = steps.Where(step => step is { Type: RoleAssignments, Kind: OperationKind.Create })
            .ToLookup(step => BodyPath.Get(step.Body, "properties.principalId")?.ToString(), step => step.Key, StringComparer.OrdinalIgnoreCase);
        foreach (var removed in steps.Where(step => step is { Type: RoleAssignments, Stage: StepStage.Deletion }))
            removed.AwaitsRoles = [.. created[RoleAssignments.Principal(actual.Find(removed.Resource.Id)!)].Order(StringComparer.Ordinal)];
    }

    private void NoteGap(ResourceChange endpoint)
    {
        if (TargetOf(endpoint) is not { } target || doors.Of(target) is not { } door)
            return;
        if (endpoint.Kind == OperationKind.Replace && (IsBlind(endpoint) || !(door.Before.Everybody || door.After.Everybody)))
            Break("cutoff", target, $"it cannot be reached while '{endpoint.Path}' is replaced: one address per name and zone");
        else if (endpoint.Kind == OperationKind.Create && (door.Before.Everybody || !door.Before.Rules.IsEmpty) && IsBlind(endpoint))
            Break("cutoff", target, $"it cannot be reached from networks that are linked to its zone already, until '{endpoint.Path}' has its record there");
    }

    /// <summary>Some network is linked already to a zone of the names that are yet to get a record there.</summary>
    private bool IsBlind(ResourceChange endpoint)
    {
        var node = input.Context.Graph.Find(endpoint.Desired.Declaration);
        var zones = PrivateLinks.Find((node?.Value["Target"] as ReferenceValue)?.Type ?? "", node?["SubResource"]["Name"].Text())?.ZonesIn() ?? [];
        return actual.Resources.Any(link => link.Type.Tier == Tier.Link
            && zones.Any(zone => link.Id.Contains($"/privateDnsZones/{zone}/", StringComparison.OrdinalIgnoreCase))
            && (BodyPath.Get(link.Body, "properties.resolutionPolicy")?.ToString() ?? DefaultPolicy).Equals(DefaultPolicy, StringComparison.OrdinalIgnoreCase));
    }

    private string? TargetOf(ResourceChange endpoint) =>
        (input.Context.Graph.Find(endpoint.Desired.Declaration)?.Value["Target"] as ReferenceValue)?.Path;

    private static IEnumerable<string> ZonesOf(JsonObject group) =>
        (BodyPath.Get(group, "properties.privateDnsZoneConfigs") as JsonArray ?? [])
            .Select(config => BodyPath.Get(config, "properties.privateDnsZoneId")?.ToString()).OfType<string>();

    private void Break(string kind, string target, string reason)
    {
        input.Broken.Add(new BrokenPromise(kind, input.Describe(desired.Find(target)!), reason));
        input.Consents.Need(kind, desired.Find(target)!, reason);
    }
}
