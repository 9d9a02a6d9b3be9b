using System.Globalization;
using IotVnetDsl.LocalArm.Facts;

namespace IotVnetDsl.LocalArm.Engine;

internal enum Pace
{
    /// <summary>Operations end within half a second of real time.</summary>
    Quick,

    /// <summary>Azure's own durations on a clock that only moves when told to.</summary>
    Azure,
}

/// <summary>How long everything takes.</summary>
internal sealed class Timing(Pace pace, Switches switches)
{
    public TimeSpan Of(string type, OperationKind kind)
    {
        var duration = Durations.Of(type);
        var azure = kind switch
        {
            OperationKind.Create => duration.Create,
            OperationKind.Update => duration.Update,
            _ => duration.Delete,
        };
        return pace == Pace.Azure ? azure : TimeSpan.FromSeconds(Math.Clamp(azure.TotalSeconds / 500, 0.04, 0.4));
    }

    /// <summary>Seconds that a poll is asked to wait.</summary>
    public int RetryAfter => (int)Seconds(Switches.RetryAfter, quick: 0, azure: 15);

    /// <summary>At the quick pace a client is always told how soon to ask again: its own waiting would be longer than the operation.</summary>
    public bool AlwaysHints => pace == Pace.Quick;

    /// <summary>
    /// How often an operation is seen running, at most, while time runs. At the quick pace who polls as told, without waiting, comes to an
    /// end, and who looks at the resource, because nothing else tells of it, sees it done with the second look.
    /// </summary>
    public int SeenRunning(bool byPolls) => pace == Pace.Azure ? int.MaxValue : byPolls ? 10 : 1;

    public TimeSpan ReadLag => TimeSpan.FromSeconds(Seconds(Switches.ReadLag, quick: 0, azure: 0));

    public TimeSpan RolePropagation => TimeSpan.FromSeconds(Seconds(Switches.RolePropagation, quick: 1, azure: 60));

    public TimeSpan DirectoryDelay => TimeSpan.FromSeconds(Seconds(Switches.DirectoryDelay, quick: 0, azure: 30));

    private double Seconds(Switch seconds, double quick, double azure) => switches[seconds] is { } text && text != Switch.ByPace
        ? double.Parse(text, CultureInfo.InvariantCulture)
        : pace == Pace.Azure ? azure : quick;
}
