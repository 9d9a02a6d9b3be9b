namespace IotVnetDsl.Evaluation.Flows;

/// <summary>How an object is in what something else holds.</summary>
internal enum FlowKind
{
    /// <summary>It is the same object.</summary>
    Whole,

    /// <summary>The other is something that it holds, or holds that.</summary>
    Part,

    /// <summary>The other is new, and holds what it holds.</summary>
    Copy,

    /// <summary>It is held by the other.</summary>
    Held,

    /// <summary>Something that it holds is held by the other.</summary>
    Shared,
}

/// <summary>What one name holds, another may hold.</summary>
/// <param name="Other">The other.</param>
/// <param name="Kind">As what.</param>
/// <param name="Via">The member that was asked for it on the way; nothing flows where a member of that name is declared, which has flows of its own.</param>
/// <param name="In">See <see cref="Harm.In"/>.</param>
internal readonly record struct Flow(FlowKey Other, FlowKind Kind, string? Via, Writer In);

/// <summary>Something changes what a name holds.</summary>
/// <param name="Kind">The object itself, or something that it holds.</param>
/// <param name="In">Where an object changes its own member, or one of what is new.</param>
/// <param name="IsLater">In a function that may run when the code around it has ended.</param>
internal readonly record struct Harm(FlowKind Kind, Writer In, bool IsLater);
