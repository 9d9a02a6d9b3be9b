namespace IotVnetDsl.Evaluation.Values;

/// <summary>How JSON is read: .NET's object that says so.</summary>
internal sealed class JsonOptions : Value
{
    /// <summary>Names that differ in case only are one.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>The last item may be followed by a comma.</summary>
    public bool TakesCommas { get; init; }

    public bool SkipsComments { get; init; }
}
