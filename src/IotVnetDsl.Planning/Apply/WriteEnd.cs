using IotVnetDsl.Planning.Arm;

namespace IotVnetDsl.Planning.Apply;

/// <summary>How one try to carry out an operation ended.</summary>
/// <param name="Answer">ARM's last answer; on success its body is the resource.</param>
/// <param name="ChangedSince">What was changed behind the plan's back; null where nothing was.</param>
internal sealed record WriteEnd(ArmResponse Answer, string? ChangedSince = null)
{
    /// <summary>ARM accepted the write, and its end could not be seen.</summary>
    public bool IsLost { get; init; }
}
