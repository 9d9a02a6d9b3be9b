namespace IotVnetDsl.Planning.Apply.Journals;

/// <summary>Opens files that only their owner reads: ids of resources and what runs are nobody else's business.</summary>
internal static class OwnFile
{
    public static FileStream Open(string path, FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }

    /// <summary>Whether a folder can be written to: in one that cannot, what cannot be opened looks as if another had it.</summary>
    public static bool TakesNew(string folder)
    {
        try
        {
            using var probe = new FileStream(Path.Combine(folder, $".write-{Guid.NewGuid():n}"), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>What is written is on the disk, whole, before the call returns: written beside, flushed, and moved over the old file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes all of it.</param>
    /// <param name="disk">Where it is.</param>
    public static void Replace(string path, Action<Stream> write, Disk? disk = null)
    {
        disk ??= Disk.OfMachine;
        var folder = Path.GetDirectoryName(path)!;
        OwnFolder.Make(folder);
        var beside = path + ".new";
        using (var file = disk.OpenToWrite(beside, FileMode.Create))
        {
            write(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
        disk.FlushNames(folder);
    }
}
