namespace IotVnetDsl.Planning.Plans;

/// <summary>A state on the way in which a path is not as it should stay.</summary>
/// <param name="Kind"><c>cutoff</c>: a path that is there before and after is not; <c>expose</c>: one that is there neither before nor after is.</param>
/// <param name="Resource">What is or is not reached.</param>
/// <param name="Reason">Which path and which state, for people.</param>
public sealed record BrokenPromise(string Kind, PlanResource Resource, string Reason);
