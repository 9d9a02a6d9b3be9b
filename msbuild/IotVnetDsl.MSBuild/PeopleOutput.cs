using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace IotVnetDsl.MSBuild;

/// <summary>
/// Shows text to people. Everywhere but under the terminal logger a high-importance message does; that logger hides messages, so there
/// the text goes to the console itself.
/// </summary>
internal sealed class PeopleOutput(TaskLoggingHelper log)
{
    private const int NarrowTerminal = 80;

    // MSBuild tells its tasks so, and the SDK's own test target reads it; undocumented, so an end-to-end test holds it.
    private static bool TerminalLogger => Environment.GetEnvironmentVariable("_MSBUILDTLENABLED") == "1";

    // Standard output of any other node leads nowhere.
    private static bool EntryNode => !Argument("nodemode:");

    /// <summary>Columns for text, less the two by which loggers indent it; null where there is no terminal.</summary>
    public static int? Width
    {
        get
        {
            // A terminal is there, but this node does not see it.
            if (TerminalLogger && !EntryNode)
                return NarrowTerminal - 2;
            try
            {
                return Console.IsOutputRedirected || Console.BufferWidth < 3 ? null : Console.BufferWidth - 2;
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    public void Show(string text)
    {
        if (!TerminalLogger)
        {
            log.LogMessage(MessageImportance.High, "{0}", text);
            return;
        }

        log.LogMessage(MessageImportance.Normal, "{0}", text);
        if (!EntryNode)
            WriteToTerminal(text);
        else if (Console.IsOutputRedirected || Argument("disablenodedisplay"))
            Write(Console.Out, text + "\n");
        else
            Write(Console.Out, BetweenFrames(text));
    }

    /// <summary>
    /// The logger keeps one line per busy node at the bottom and redraws it by going up as many lines as it last drew, wherever the cursor
    /// is by then. So the line of our own node is erased first, and lines are left free for the next frame: one, or as many as busy
    /// nodes are likely where the text must not lose its end.
    /// </summary>
    internal static string BetweenFrames(string text) =>
        "\u001b[2F\n\u001b[J" + text + (text.IndexOf('\n') < 0 ? "\n\n" : "\n\n\n\n");

    private static void WriteToTerminal(string text)
    {
        try
        {
            using var terminal = new StreamWriter(new FileStream(Path.DirectorySeparatorChar == '/' ? "/dev/tty" : "CONOUT$", FileMode.Open, FileAccess.Write));
            Write(terminal, BetweenFrames(text));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // No terminal of its own: the text stands in the log and in the file beside the plan.
        }
    }

    private static void Write(TextWriter writer, string text)
    {
        writer.Write(text.Replace("\n", Environment.NewLine));
        writer.Flush();
    }

    private static bool Argument(string part) =>
        Environment.GetCommandLineArgs().Any(argument => argument.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);
}
