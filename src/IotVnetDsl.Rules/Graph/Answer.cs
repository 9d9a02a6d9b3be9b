namespace IotVnetDsl.Rules.Graph;

/// <summary>Answer to a question about the topology. Rules fire on <see cref="Yes"/> only.</summary>
public enum Answer
{
    No,
    Yes,

    /// <summary>Something that the answer depends on could not be evaluated.</summary>
    CannotSay,
}
