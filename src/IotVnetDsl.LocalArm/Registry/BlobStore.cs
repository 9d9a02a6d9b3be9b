using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Registry;

/// <summary>The blobs of all accounts, as files: <c>account/container/blob</c>, the blob's name with escapes.</summary>
internal sealed class BlobStore(string folder)
{
    public static BlobStore Of(Cloud cloud) => new(Path.Combine(cloud.Store.Folder, "blobs"));

    /// <summary>Null where there is none of that name.</summary>
    public FileStream? Read(BlobContainerAddress container, string name) =>
        PathOf(container, name) is { } path && File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) : null;

    /// <summary>The blob is there, whole, when it is committed; what was there before stays until then.</summary>
    /// <exception cref="ArgumentException">No blob can have that name.</exception>
    public NewBlob Create(BlobContainerAddress container, string name)
    {
        var path = PathOf(container, name) ?? throw new ArgumentException($"'{name}' cannot be the name of a blob.", nameof(name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new NewBlob(path);
    }

    public void Delete(BlobContainerAddress container)
    {
        var path = Path.Combine(folder, container.Account, container.Container);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    private string? PathOf(BlobContainerAddress container, string name) => name is "" or "." or ".." || name.Length > 1024
        ? null
        : Path.Combine(folder, container.Account, container.Container, Uri.EscapeDataString(name));
}

/// <summary>A blob that is being written.</summary>
internal sealed class NewBlob(string path) : IDisposable
{
    private readonly string _beside = $"{path}.{Guid.NewGuid():n}.new";
    private FileStream? _stream;

    public Stream Stream => _stream ??= OwnFile.Open(_beside, FileMode.CreateNew, FileShare.None);

    public void Commit()
    {
        Stream.Dispose();
        File.Move(_beside, path, overwrite: true);
    }

    public void Dispose()
    {
        _stream?.Dispose();
        File.Delete(_beside);
    }
}
