using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.Clients;

namespace IotVnetDsl.Rules.Network;

/// <summary>Clients on premises resolve the names of what they reach by private endpoints only.</summary>
internal sealed class OnPremisesNames : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3017", "Clients on premises cannot resolve private names", Severity.Warning);

    public override void Check(RuleContext context)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        var ofTopology = context.Topology.Part<TopologyNames>();
        foreach (var way in context.Topology.Part<TopologyWays>().OfClients)
        {
            // Who gets in by the public address, or may, needs no private name. An endpoint without any zone has a rule of its own.
            // Nor has it a rule here who would not get to the endpoint either.
            if (way is { Names: { Reason: NameReason.NoForwarder or NameReason.NotLinked or NameReason.OtherZone or NameReason.OutOfReach or NameReason.NoRecord } names, OfClient: { } use }
                && (names.Reason != NameReason.NoRecord || ofTopology.AreWrittenByHand(use.Target))
                && (names.Reason != NameReason.OutOfReach || way.Courses.All(course => course.Broken?.Kind != StepKind.Arrival))
                && use.Client.Location.Kind.Known == LocationKind.OnPremises
                && way.Courses.Where(course => course.Goes == Goes.Publicly).All(course => course.Holds == Answer.No)
                && said.Add(use.Client.Path))
            {
                context.Report(use.Client.Location, Message(use, names));
            }
        }
    }

    private static string Message(ClientUse use, Resolution names) => names.IsSettled || names.Reason == NameReason.OutOfReach
        ? $"'{use.Client.Path}' is on premises and cannot resolve the private name of '{use.To}': {names.Outcomes.First(outcome => outcome.IsPublic || names.IsSettled).Words}"
        : $"'{use.Client.Path}' is on premises, where the private name of '{use.Target.Path}' resolves only by a resolver in the network: "
            + "declare a DnsResolver, or the one that others keep as Existing";
}
