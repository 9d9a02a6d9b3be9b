namespace IotVnetDsl.Evaluation.Values;

/// <summary>What an evaluation may cost: whoever copies what values hold pays for it.</summary>
internal abstract class Budget
{
    /// <summary>Items that one step copies.</summary>
    public const int ItemsPerStep = 32;

    public abstract bool IsExhausted { get; }

    /// <summary>Counts the copying of items as steps.</summary>
    public abstract void Charge(int items);
}
