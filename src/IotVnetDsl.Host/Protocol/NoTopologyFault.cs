namespace IotVnetDsl.Host.Protocol;

/// <summary>The project has no topology: a mistake where it was named itself, none where a whole solution was.</summary>
internal sealed class NoTopologyFault(string project, IReadOnlyCollection<string> reasons)
    : HostFault("IVD9001", $"{project} has no topology{(reasons.Count == 0 ? "" : $" that can be made ({string.Join(", ", reasons)})")}: declare one, 'public sealed record MyPlant : Topology', or call the target on the project that has it.");
