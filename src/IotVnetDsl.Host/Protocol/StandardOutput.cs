using System.Runtime.InteropServices;

namespace IotVnetDsl.Host.Protocol;

/// <summary>
/// The process's standard output, taken away from everybody else: what the user's code, or a program that it starts, writes there
/// goes to standard error, and cannot break a line of the protocol.
/// </summary>
internal static partial class StandardOutput
{
    private const int Output = 1, Error = 2;
    private const int WindowsOutput = -11, WindowsError = -12;

    public static Stream Take()
    {
        if (OperatingSystem.IsWindows())
        {
            var own = Console.OpenStandardOutput();
            SetStdHandle(WindowsOutput, GetStdHandle(WindowsError));
            return own;
        }

        try
        {
            // Opened anew, which children do not inherit.
            var own = new FileStream($"/dev/fd/{Output}", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            _ = Duplicate(Error, Output);
            return own;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Something that cannot be opened twice, as a socket: shared then, which only harms who writes there by hand.
            return Console.OpenStandardOutput();
        }
    }

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("kernel32")]
    private static partial nint GetStdHandle(int which);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetStdHandle(int which, nint handle);
}
