using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace IotVnetDsl.Planning.Apply.Journals;

/// <summary>A folder that only its owner enters, and whose names outlast the machine: what is in a file is lost where its name is.</summary>
public static partial class OwnFolder
{
    private const int ReadOnly = 0;

    /// <summary>Makes a folder that is not there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void Make(string folder)
    {
        if (Directory.Exists(folder))
            return;
        var above = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (above is not null)
            Make(above);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (above is not null)
            Flush(above);
    }

    /// <summary>What was named, or named otherwise, in a folder is on the disk before the call returns.</summary>
    internal static void Flush(string folder)
    {
        // NTFS notes names by itself, and gives out no folder to be flushed to whom is not an administrator.
        if (OperatingSystem.IsWindows())
            return;
        using var handle = Open(folder, ReadOnly);
        if (handle.IsInvalid)
            throw new IOException($"{Marshal.GetLastPInvokeErrorMessage()}: '{folder}'");
        RandomAccess.FlushToDisk(handle);
    }

    // A FileStream opens no folder.
    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);
}
