namespace IotVnetDsl.Evaluation.Values;

/// <summary>Characters that texts are searched for, as .NET keeps them.</summary>
internal sealed class LetterSet(string letters) : Value
{
    public string Letters { get; } = letters;
}
