namespace IotVnetDsl.Evaluation.Values;

/// <summary>What values ask of whoever evaluates: to pay for what is copied, and what the user's own code gives.</summary>
internal abstract class Evaluator
{
    /// <summary>Items that one step copies.</summary>
    public const int ItemsPerStep = 32;

    public abstract bool IsExhausted { get; }

    /// <summary>Counts the copying of items as steps.</summary>
    public abstract void Charge(int items);

    /// <summary>True where what is not seen to be changed is not.</summary>
    public abstract bool IsOnTrust { get; }

    /// <summary>Something may have been changed that is not followed.</summary>
    public abstract void Distrust();

    /// <summary>What an object of the user's own gives a loop; null where it is no collection.</summary>
    public abstract Sequence? Enumerate(Value value, State state);
}
