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
}
