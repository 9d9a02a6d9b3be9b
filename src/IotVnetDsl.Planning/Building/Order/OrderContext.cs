using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Building.Paths;
using IotVnetDsl.Planning.Building.Promises;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>What reasons look at.</summary>
internal sealed class OrderContext(DesiredTopology desired, ActualState actual, ChangeSet changes, AccessStates states, PlanInput input)
{
    private Splits? _splits;

    public DesiredTopology Desired { get; } = desired;

    public ActualState Actual { get; } = actual;

    public ChangeSet Changes { get; } = changes;

    public TopologyGraph Graph { get; } = input.Context.Graph;

    /// <summary>The same through views.</summary>
    public TopologyModel Topology { get; } = input.Context.Topology;

    /// <summary>Who reaches what in the states that the plan leads through.</summary>
    public AccessStates States { get; } = states;

    /// <summary>Who gets in by public addresses, before and after.</summary>
    public Doors Doors { get; } = new(changes, desired, states);

    /// <summary>Which is written first, a door or a hub that passes it.</summary>
    public HubOrders Hubs { get; } = new(changes, states);

    public PrivateWays Ways { get; } = new(desired);

    /// <summary>What each change needs, and which are written in two steps.</summary>
    public Splits Splits => _splits ??= new Splits(this);

    /// <summary>Notes that no order keeps a promise, and that it needs a consent therefore.</summary>
    public void Break(string kind, string target, string reason)
    {
        input.Broken.Add(new BrokenPromise(kind, input.Describe(Desired.Find(target)!), reason));
        input.Consents.Need(kind, Desired.Find(target)!, reason);
    }
}
