namespace IotVnetDsl.Evaluation.Source;

/// <summary>What evaluations cost.</summary>
/// <param name="Steps">As they were made.</param>
/// <param name="Calls">How many calls were entered.</param>
internal readonly record struct Cost(long Steps, long Calls)
{
    /// <summary>Calls in each other that cost nothing more.</summary>
    public const int UsualHeight = 16;

    /// <summary>What a call costs that stands within more.</summary>
    public const int StepsPerUnusualCall = 24;

    public static Cost operator +(Cost left, Cost right) => new(left.Steps + right.Steps, left.Calls + right.Calls);

    public static Cost operator -(Cost left, Cost right) => new(left.Steps - right.Steps, left.Calls - right.Calls);

    /// <summary>Never less than the steps that the same takes in another order, by which it may stand within more calls.</summary>
    /// <param name="height">The most calls in each other.</param>
    public long Most(int height) => height > UsualHeight ? Steps + (Calls * StepsPerUnusualCall) : Steps;
}
