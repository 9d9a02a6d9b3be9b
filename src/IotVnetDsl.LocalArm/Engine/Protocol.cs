namespace IotVnetDsl.LocalArm.Engine;

/// <summary>What the body of an accepted write is.</summary>
internal enum AnswerBody
{
    Full,

    /// <summary>An object without members.</summary>
    Empty,

    /// <summary>How far it is, and nothing else.</summary>
    Enqueued,

    None,
}

/// <summary>How one kind of write is answered.</summary>
/// <param name="Status">When it is accepted.</param>
/// <param name="Follow">How its end is found.</param>
/// <param name="Hints">With Retry-After.</param>
/// <param name="PointsToItself">With the Location of what was made.</param>
/// <param name="Body">Of the answer.</param>
/// <param name="State">The provisioning state until the end; null keeps what stands there.</param>
/// <param name="IdleState">The provisioning state when nothing was changed, and so nothing is left to do.</param>
/// <param name="Gone">What the location of a deletion answers in the end.</param>
internal sealed record Protocol(int Status, LongRunning Follow, bool Hints, bool PointsToItself, AnswerBody Body, string? State, string? IdleState = null, int Gone = 204);
