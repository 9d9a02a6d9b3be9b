namespace IotVnetDsl.Planning.Building.Order;

/// <summary>The heading under which people find each step: a step after one of another stage is in a later phase.</summary>
internal sealed class Phases
{
    private readonly Dictionary<OrderNode, int> _ofSteps = [];

    // By stage: the last phase of what it stands for.
    private readonly Dictionary<OrderNode, SortedDictionary<StepStage, int>> _ofBarriers = [];

    public Phases(StepOrder order)
    {
        foreach (var node in order.InOrder)
        {
            if (node.Step is { } step)
                _ofSteps.Add(node, node.Before.Keys.Select(before => After(before, step.Stage)).DefaultIfEmpty(1).Max());
            else
                _ofBarriers.Add(node, Stages(node));
        }

        var numbers = _ofSteps.Values.Distinct().Order().Select((phase, at) => (phase, Number: at + 1)).ToDictionary(phase => phase.phase, phase => phase.Number);
        foreach (var (node, phase) in _ofSteps)
            _ofSteps[node] = numbers[phase];
    }

    public int Of(OrderNode step) => _ofSteps[step];

    private int After(OrderNode node, StepStage stage) => node.Step is { } step
        ? Next(_ofSteps[node], step.Stage, stage)
        : _ofBarriers[node].Select(last => Next(last.Value, last.Key, stage)).DefaultIfEmpty(1).Max();

    private static int Next(int phase, StepStage from, StepStage to) => phase + (from == to ? 0 : 1);

    private SortedDictionary<StepStage, int> Stages(OrderNode barrier)
    {
        var stages = new SortedDictionary<StepStage, int>();
        foreach (var before in barrier.Before.Keys)
        {
            foreach (var (stage, phase) in before.Step is { } step ? [new(step.Stage, _ofSteps[before])] : _ofBarriers[before].AsEnumerable())
                stages[stage] = Math.Max(stages.GetValueOrDefault(stage), phase);
        }

        return stages;
    }
}
