namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// An evaluation of everything in which what objects hold is what their making left in them, whatever writes to something of the name. That is so
/// where all code that runs was followed, and none of it was seen to change what another member's code, or a type's initialization, had made;
/// else nothing of the evaluation is used.
/// </summary>
internal sealed class Trust
{
    /// <summary>True until something was changed, or code was not followed that may change something.</summary>
    public bool Holds { get; private set; } = true;

    /// <summary>It will not hold any more, whatever comes.</summary>
    public bool IsLost { get; private set; }

    public void Break() => Holds = false;

    /// <summary>Forgets what an attempt has found that is made again in another way.</summary>
    /// <param name="held">Whether it held before the attempt.</param>
    public void Return(bool held) => Holds = held && !IsLost;

    /// <summary>What was evaluated is kept for whoever asks again, and with it what was found there.</summary>
    public void Keep() => IsLost |= !Holds;
}
