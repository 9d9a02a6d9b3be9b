namespace IotVnetDsl.Evaluation.Source;

/// <summary>
/// A place in source that stays true when what stands before it changes: two ends, each counted from a body, or from a word outside of all
/// bodies.
/// </summary>
internal readonly record struct KeptPlace(int Tree, KeptPlace.Position Start, KeptPlace.Position End)
{
    public static KeptPlace None { get; } = new(-1, default, default);

    public bool IsNone => Tree < 0;

    /// <summary>Characters from the start of a body or word, or from the end of a body.</summary>
    public readonly record struct Position(PositionKind Kind, int Index, int Distance);

    public enum PositionKind
    {
        BodyStart,
        BodyEnd,
        Token,
    }
}
