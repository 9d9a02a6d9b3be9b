namespace IotVnetDsl.Planning.Building.Promises;

/// <summary>Which is written first: the hub that changes how it writes to a target, or the target that changes whom it lets in.</summary>
/// <param name="HubFirst">The hub; the better of the two orders, so far as that depends on these two only.</param>
/// <param name="IfHubFirst">What happens in between when the hub is first.</param>
/// <param name="IfDoorFirst">What happens in between when the target is first.</param>
internal sealed record HubOrder(bool HubFirst, Between IfHubFirst, Between IfDoorFirst)
{
    public static HubOrder Of(DoorChange door, IEnumerable<HubWrite> before, IEnumerable<HubWrite> after)
    {
        var (was, becomes) = (before.ToLookup(use => use.Purpose), after.ToLookup(use => use.Purpose));
        var purposes = was.Concat(becomes).Select(uses => uses.Key).Distinct().ToArray();
        var ifHubFirst = Happens(purpose => becomes[purpose].Any(use => use.Passes(door.Before)));
        var ifDoorFirst = Happens(purpose => was[purpose].Any(use => use.Passes(door.After)));
        return new(ifHubFirst == Between.Nothing && !(door.IsOpening && ifDoorFirst == Between.Nothing), ifHubFirst, ifDoorFirst);

        Between Happens(Func<(bool, string), bool> isThere)
        {
            var paths = purposes.Select(purpose => (
                Before: was[purpose].Any(use => use.Passes(door.Before)),
                Between: isThere(purpose),
                After: becomes[purpose].Any(use => use.Passes(door.After)))).ToArray();
            return new(
                paths.Any(path => path is { Before: true, After: true, Between: false }),
                paths.Any(path => path is { Before: false, After: false, Between: true }));
        }
    }
}

/// <summary>What happens between two writes.</summary>
/// <param name="CutsOff">A path that is there before and after is not there.</param>
/// <param name="Exposes">A path that is there neither before nor after is there.</param>
internal readonly record struct Between(bool CutsOff, bool Exposes)
{
    public static Between Nothing => default;
}
