namespace IotVnetDsl.Planning.Apply;

/// <summary>Why a refusal is expected to pass.</summary>
/// <param name="Reason">For people, as the end of "waits 10 s: …".</param>
/// <param name="Window">How long it may last before it counts as final.</param>
internal sealed record TransientCause(string Reason, TimeSpan Window);
