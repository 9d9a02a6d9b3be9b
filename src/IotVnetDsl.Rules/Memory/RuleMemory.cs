namespace IotVnetDsl.Rules.Memory;

/// <summary>
/// What rules found when a topology was last checked, so that after an edit they look only where something is another now. Holds as much as the
/// topology is large; safe to use from several threads.
/// </summary>
public sealed class RuleMemory
{
    private CheckedTopology? _last;

    internal CheckedTopology? Last => Volatile.Read(ref _last);

    internal void Keep(CheckedTopology topology) => Volatile.Write(ref _last, topology);
}
