using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Everything that a resource type may need: state, time, switches, other types.</summary>
internal sealed class Cloud
{
    public Cloud(StateStore store, VirtualClock clock, Pace pace, ResourceTypeCatalog types, CloudNames? names = null)
    {
        Names = names ?? CloudNames.Public;
        Store = store;
        Clock = clock;
        Types = types;
        Switches = new Switches(store);
        Timing = new Timing(pace, Switches);
        Directory = new IdentityDirectory(this);
        Lifecycle = new Lifecycle(this);
        Faults = new Faults();
    }

    /// <summary>Which of Azure's clouds it is: what its hosts are called.</summary>
    public CloudNames Names { get; }

    /// <summary>Address of the account of a blob store that was named at the start; null where blobs are files of the state folder.</summary>
    public Uri? Blobs { get; init; }

    public StateStore Store { get; }

    public VirtualClock Clock { get; }

    public ResourceTypeCatalog Types { get; }

    public Switches Switches { get; }

    public Timing Timing { get; }

    public IdentityDirectory Directory { get; }

    public Lifecycle Lifecycle { get; }

    public Faults Faults { get; }

    /// <summary>What is in force: nothing before a creation has succeeded, and during an update what was there before.</summary>
    public ResourceRecord? InForce(ResourceId id)
    {
        if (Store.Find(id) is not { } record || record.Hidden.Flag(Lifecycle.LiveMark) != true)
            return null;
        return Store.RunningOn(id) is { Kind: OperationKind.Update, Previous: { } previous } ? record with { Body = previous } : record;
    }
}
