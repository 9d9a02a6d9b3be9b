using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Registry;

/// <summary>Blobs as files: <c>account/container/blob</c>, the blob's name with escapes.</summary>
internal sealed class BlobFiles(string folder) : BlobStore
{
    public override Stream? Read(BlobContainerAddress container, string name) =>
        IsName(name) && PathOf(container, name) is var path && File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) : null;

    public override void Delete(BlobContainerAddress container)
    {
        var path = Path.Combine(folder, container.Account, container.Container);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    protected override NewBlob Begin(BlobContainerAddress container, string name)
    {
        var path = PathOf(container, name);
        OwnFile.MakeFolder(Path.GetDirectoryName(path)!);
        return new NewBlob($"{path}.{Guid.NewGuid():n}.new", written => File.Move(written, path, overwrite: true));
    }

    private string PathOf(BlobContainerAddress container, string name) => Path.Combine(folder, container.Account, container.Container, Uri.EscapeDataString(name));
}
