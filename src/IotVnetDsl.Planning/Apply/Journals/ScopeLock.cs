namespace IotVnetDsl.Planning.Apply.Journals;

/// <summary>
/// Keeps two deployments out of one scope: an exclusively opened file for each, which the system releases when its process ends, however it ends.
/// </summary>
internal sealed class ScopeLock : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly List<FileStream> _files = [];

    private ScopeLock()
    {
    }

    /// <summary>Takes the locks in their order, so that two deployments of several scopes never wait for each other; null after the timeout.</summary>
    /// <param name="files">The lock files.</param>
    /// <param name="waiting">Called once if the locks are not free at once.</param>
    /// <param name="timeout">How long they are waited for.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="JournalException">The folder cannot be used.</exception>
    public static async Task<ScopeLock?> TakeAsync(
        IEnumerable<string> files, Action waiting, TimeSpan timeout, TimeProvider time, CancellationToken cancellation)
    {
        var taken = new ScopeLock();
        var until = time.GetUtcNow() + timeout;
        var said = false;
        try
        {
            foreach (var file in files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                for (var tries = 0; !taken.Try(file, isFirst: tries == 0); tries++)
                {
                    if (!said)
                        waiting();
                    said = true;
                    if (time.GetUtcNow() >= until)
                    {
                        taken.Dispose();
                        return null;
                    }

                    await Task.Delay(Interval, time, cancellation);
                }
            }

            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    // The files stay: deleting one that somebody else is about to lock would let two in.
    public void Dispose() => _files.ForEach(file => file.Dispose());

    // A file that cannot be opened is another's, or in a folder that takes nothing. One look tells, and whoever waits need not write there each second.
    private bool Try(string file, bool isFirst)
    {
        try
        {
            OwnFolder.Make(Path.GetDirectoryName(file)!);
            _files.Add(OwnFile.Open(file, FileMode.OpenOrCreate, FileAccess.ReadWrite));
            return true;
        }
        catch (IOException) when (File.Exists(file) && (!isFirst || OwnFile.TakesNew(Path.GetDirectoryName(file)!)))
        {
            return false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"the folder of the deployment's state cannot be used: {file}: {fault.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ')}");
        }
    }
}
