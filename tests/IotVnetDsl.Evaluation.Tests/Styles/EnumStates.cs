using IotVnetDsl;

// A rollout as a state machine of enums, with transition tables by switch expressions over tuples.
public enum Phase { Planned, Built, Connected, Live, Retired }
public enum Signal { Approve, Cable, Test, Stop }

public static class Rollout
{
    public static Phase Next(this Phase phase, Signal signal) => (phase, signal) switch
    {
        (Phase.Planned, Signal.Approve) => Phase.Built,
        (Phase.Built, Signal.Cable) => Phase.Connected,
        (Phase.Connected, Signal.Test) => Phase.Live,
        (not Phase.Retired, Signal.Stop) => Phase.Retired,
        (var same, _) => same,
    };

    public static IEnumerable<(Phase From, Signal By, Phase To)> Run(Phase from, params ReadOnlySpan<Signal> signals)
    {
        var steps = new List<(Phase, Signal, Phase)>(signals.Length);
        foreach (var signal in signals)
        {
            var to = from.Next(signal);
            if (to == from)
                continue;
            steps.Add((from, signal, to));
            from = to;
        }
        return steps;
    }

    public static bool IsReachable(Phase target, Phase from = Phase.Planned, HashSet<Phase>? seen = null)
    {
        seen ??= [];
        if (from == target)
            return true;
        if (!seen.Add(from))
            return false;
        foreach (var signal in Enum.GetValues<Signal>())
        {
            if (IsReachable(target, from.Next(signal), seen))
                return true;
        }
        return false;
    }
}

public sealed record EnumStates(Phase Start = Phase.Planned) : Topology
{
    public static EnumStates Fresh => new();
    public static EnumStates Running => new(Phase.Connected);

    private Phase Now => Rollout.Run(Start, Signal.Approve, Signal.Cable, Signal.Test).LastOrDefault((Start, default, Start)).To;

    public override string Id => "enum-states";
    public override ResourceGroup ResourceGroup => new($"rg-states-{Start.ToString().ToLowerInvariant()}", Region.WestEurope);

    public VirtualNetwork? Network => Now >= Phase.Connected ? new("vnet-states") { AddressSpace = ["10.30.0.0/16"], Subnets = [.. Enum.GetValues<Phase>().Where(phase => phase is > Phase.Planned and < Phase.Retired).Select(phase => new Subnet($"{phase:G}".ToLowerInvariant(), $"10.30.{(int)phase}.0/24"))] } : null;
    public IotHub Hub => new("hub-states")
    {
        Sku = Now switch { Phase.Live => IotHubSku.S2, Phase.Retired => IotHubSku.F1, _ => IotHubSku.S1 },
        Capacity = 1,
        Tags =
        [
            .. Rollout.Run(Start, Signal.Approve, Signal.Approve, Signal.Cable, Signal.Stop).Select((step, at) => new Tag($"step-{at}", $"{step.From}>{step.To}:{step.By}")),
            new("reach", string.Concat(Enum.GetValues<Phase>().Select(phase => Rollout.IsReachable(phase, Start) ? '1' : '0'))),
            new("after", Start.Next(Signal.Stop).Next(Signal.Approve).ToString()),
        ],
    };
}
