using IotVnetDsl.Planning.Apply.Journals;
using IotVnetDsl.Planning.Apply.Results;

namespace IotVnetDsl.Planning.Apply;

/// <summary>Keeps other deployments of this machine out of the scopes of one, from before it reads until after it has written.</summary>
public sealed class DeploymentHold : IDisposable
{
    private readonly ScopeLock? _locks;
    private readonly HashSet<string> _files;

    internal DeploymentHold(ScopeLock? locks, IEnumerable<string> files, DeploymentError? error) =>
        (_locks, _files, Error) = (locks, files.ToHashSet(StringComparer.Ordinal), error);

    /// <summary>What stands in the way; null where the deployment may begin.</summary>
    public DeploymentError? Error { get; }

    internal bool Has(string file) => Error is null && _files.Contains(file);

    public void Dispose() => _locks?.Dispose();
}
