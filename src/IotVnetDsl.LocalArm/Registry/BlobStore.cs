using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Registry;

/// <summary>The blobs of all accounts, as files: <c>account/container/blob</c>, the blob's name with escapes.</summary>
internal sealed class BlobStore(string folder)
{
    /// <summary>Null where there is none of that name.</summary>
    public FileStream? Read(BlobContainerAddress container, string name) =>
        PathOf(container, name) is { } path && File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) : null;

    /// <summary>The blob is there, whole, when the writing has ended; what was there before stays until then.</summary>
    /// <exception cref="ArgumentException">No blob can have that name.</exception>
    public async Task WriteAsync(BlobContainerAddress container, string name, Func<Stream, Task> write)
    {
        var path = PathOf(container, name) ?? throw new ArgumentException($"'{name}' cannot be the name of a blob.", nameof(name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.NewGuid():n}.new";
        try
        {
            await using (var file = OwnFile.Open(beside, FileMode.Create, FileShare.None))
                await write(file);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
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
