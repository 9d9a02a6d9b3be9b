namespace IotVnetDsl.Planning.Apply.Journals;

/// <summary>What a file must be told for its content to outlast the machine. A test stands in for it that forgets what it was not told.</summary>
internal class Disk
{
    public static Disk OfMachine { get; } = new();

    public virtual FileStream OpenToWrite(string path, FileMode mode) => OwnFile.Open(path, mode, FileAccess.Write);

    /// <summary>After a file was moved.</summary>
    public virtual void FlushNames(string folder) => OwnFolder.Flush(folder);
}
