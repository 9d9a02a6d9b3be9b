using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using Door = IotVnetDsl.Rules.Reach.Doors.Door;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>
/// Doors that a plan opens: who may pass after is not within who may pass before, whatever property did it. Backwards, what it closes.
/// </summary>
internal static class Openings
{
    /// <summary>What somebody wins; what is created open is among it.</summary>
    public static ImmutableArray<PlanOpening> Of(AccessChange access, IReadOnlyCollection<PlanOperation> operations)
    {
        var (before, after) = (access.Before.Part<TopologyDoors>(), access.After.Part<TopologyDoors>());
        var changes = new DoorChanges(operations);
        return
        [
            .. from door in after.All
               where door.Target.Existing.Is(true) == Answer.No
               let writes = changes.Writes(door.Target.Path)
               where writes.Length > 0
               from opening in !writes.Any(IsFinishing) && before.Of(door.Target) is { } was
                   ? Opened(door.Target, was, door, before, after, writes[0], changes)
                   : Created(door, after, writes)
               select opening,
        ];
    }

    /// <summary>What somebody loses: as long as nothing is done, they have what the code does not give.</summary>
    public static ImmutableArray<PlanOpening> Backwards(AccessChange access, IReadOnlyCollection<PlanOperation> operations) =>
        [.. Of(new AccessChange(access.After, access.Before), operations).Select(closing => closing with { Remedy = null })];

    // Nobody was ever meant to be kept out by what an interrupted run left closed until its last write.
    private static bool IsFinishing(PlanOperation write) => ResourceTags.IsUnfinished(write.Read);

    private static IEnumerable<PlanOpening> Created(Door door, TopologyDoors doors, PlanOperation[] writes)
    {
        if (!writes.Any(write => write.Kind == OperationKind.Create || IsFinishing(write)))
            yield break;
        Win[] wins = [.. Strangers(null, door), .. AtBuiltIn(null, door, null, doors.Of(door.Target, Entrance.BuiltInEndpoint))];
        if (wins.Length > 0)
            yield return Opening(door.Target, writes[0], wins, "it is created open") with { IsCreated = true };
    }

    private static IEnumerable<PlanOpening> Opened(
        ResourceView target, Door before, Door after, TopologyDoors doorsBefore, TopologyDoors doorsAfter, PlanOperation write, DoorChanges changes)
    {
        Win[] wins =
        [
            .. Wins(before, after),
            .. AtBuiltIn(before, after, doorsBefore.Of(before.Target, Entrance.BuiltInEndpoint), doorsAfter.Of(target, Entrance.BuiltInEndpoint)),
        ];
        if (wins.Length > 0)
            yield return Opening(target, write, wins, changes.Text(target.Path, PlanWords.Value));
    }

    private static PlanOpening Opening(ResourceView target, PlanOperation write, IReadOnlyCollection<Win> wins, string change) =>
        new(target.Path, write.Resource.Name, string.Join(", ", wins.Select(win => win.Who)), change, string.Join("; ", wins.Select(win => win.Remedy)));

    // Who gets to the built-in endpoint now, and is not said to get in by the other door.
    private static IEnumerable<Win> AtBuiltIn(Door? before, Door after, Door? builtInBefore, Door? builtIn)
    {
        var said = after.Addresses.Perhaps.Except(Had(before));
        if (builtIn is not null && !builtIn.Addresses.Perhaps.Except(Had(builtInBefore)).Except(said).IsOffTheInternet)
            yield return new($"{builtIn.Addresses.Perhaps}, at its built-in endpoint", Remedies.AtBuiltInEndpoint);
    }

    private static AddressSet Had(Door? before) => before?.Addresses.Perhaps ?? AddressSet.Nobody;

    // Who comes by an address.
    private static IEnumerable<Win> Strangers(Door? before, Door after)
    {
        var had = Had(before);
        if (!after.Addresses.Perhaps.Except(had).IsOffTheInternet)
            yield return new(after.Addresses.Perhaps.Beyond(had), Remedies.OfAddresses(after));
        if (after.AdmitsDataCenters == Answer.Yes && (before is null || before.IsOpen.Or(before.AdmitsDataCenters) == Answer.No))
            yield return new("whatever is in Azure's data centers", Remedies.OfDataCenters);
    }

    private static IEnumerable<Win> Wins(Door before, Door after)
    {
        foreach (var stranger in Strangers(before, after))
            yield return stranger;
        foreach (var (network, subnet) in after.Subnets.Known.Where(subnet => before.AdmitsEverybody.Or(before.Subnets.Holds(subnet.Network, subnet.Subnet)) == Answer.No))
            yield return new($"subnet {network}/{subnet}", Remedies.OfSubnets(after.Target));
        if (after.AdmitsEverybody == Answer.No && after.HasException != Answer.No && before.AdmitsTrustedServices == Answer.No)
            yield return new("trusted services of Azure", Remedies.OfTrustedServices);
        foreach (var resource in after.Resources.Named.Where(resource => before.AdmitsTrustedServices.Or(before.Resources.Holds(resource)) == Answer.No))
            yield return new($"{resource}, by its identity", Remedies.OfResources);
        if (after.TakesKeys == Answer.Yes && before.TakesKeys == Answer.No && after.AdmitsNobody != Answer.Yes)
            yield return new("whoever has a key", Remedies.OfKeys(after.Target));
    }

    // Who gets in that did not, and what keeps them out again.
    private sealed record Win(string Who, string Remedy);
}
