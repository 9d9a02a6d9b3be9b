namespace IotVnetDsl.LocalArm.Engine;

/// <summary>A file that only its owner reads, in a folder that only its owner enters.</summary>
internal static class OwnFile
{
    /// <summary>Makes a folder that is not there.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>What is written is with the system at once, or not at all: nothing waits in a buffer that a full disk would not take.</summary>
    public static FileStream OpenUnbuffered(string path, FileMode mode, FileShare share) => Open(path, mode, share, bufferSize: 0);

    public static FileStream Open(string path, FileMode mode, FileShare share) => Open(path, mode, share, bufferSize: 4096);

    private static FileStream Open(string path, FileMode mode, FileShare share, int bufferSize)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = share, BufferSize = bufferSize };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
