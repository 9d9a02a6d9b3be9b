using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Registry;

/// <summary>The blobs of all accounts: files, or those of a store that was named at the start.</summary>
internal abstract class BlobStore
{
    public static BlobStore Of(Cloud cloud) => cloud.Blobs is { } address
        ? new ServedBlobs(address, cloud.Store.Folder)
        : new BlobFiles(Path.Combine(cloud.Store.Folder, "blobs"));

    /// <summary>Null where there is none of that name.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public abstract Stream? Read(BlobContainerAddress container, string name);

    /// <summary>The blob is there, whole, when it is committed; what was there before stays until then.</summary>
    /// <exception cref="ArgumentException">No blob can have that name.</exception>
    public NewBlob Create(BlobContainerAddress container, string name) => IsName(name)
        ? Begin(container, name)
        : throw new ArgumentException($"'{name}' cannot be the name of a blob.", nameof(name));

    public abstract void Delete(BlobContainerAddress container);

    protected static bool IsName(string name) => name is not ("" or "." or "..") && name.Length <= 1024;

    protected abstract NewBlob Begin(BlobContainerAddress container, string name);
}

/// <summary>A blob that is being written, into a file of its own.</summary>
/// <param name="file">Its file until it is committed.</param>
/// <param name="commit">What becomes of that file.</param>
internal sealed class NewBlob(string file, Action<string> commit) : IDisposable
{
    private FileStream? _stream;

    public Stream Stream => _stream ??= OwnFile.Open(file, FileMode.CreateNew, FileShare.None);

    /// <exception cref="IOException">It cannot be kept.</exception>
    public void Commit()
    {
        Stream.Dispose();
        commit(file);
    }

    public void Dispose()
    {
        _stream?.Dispose();
        File.Delete(file);
    }
}
