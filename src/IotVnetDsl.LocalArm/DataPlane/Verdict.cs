namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>Yes or no, with the reasons in the order in which they were found.</summary>
internal sealed record Verdict(bool Reaches, IReadOnlyList<string> Why)
{
    public static Verdict Yes(string why) => new(true, [why]);

    public static Verdict No(string why) => new(false, [why]);

    /// <summary>The same verdict, with what led to the question.</summary>
    public Verdict After(IEnumerable<string> before) => this with { Why = [.. before, .. Why] };
}
