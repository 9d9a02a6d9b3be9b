using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace IotVnetDsl.MSBuild;

/// <summary>
/// Shows text to people. Everywhere but under the terminal logger a high-importance message does; that logger hides messages, so there
/// the text goes to the console itself.
/// </summary>
internal sealed class PeopleOutput(TaskLoggingHelper log)
{
    // MSBuild tells its tasks so, and the SDK's own test target reads it; undocumented, so an end-to-end test holds it.
    private readonly bool _terminalLogger = Environment.GetEnvironmentVariable("_MSBUILDTLENABLED") == "1";

    // Standard output of any other node leads nowhere.
    private readonly bool _entryNode = !Environment.GetCommandLineArgs().Any(argument => argument.IndexOf("nodemode:", StringComparison.OrdinalIgnoreCase) >= 0);

    public void Show(string text)
    {
        if (!_terminalLogger)
        {
            log.LogMessage(MessageImportance.High, "{0}", text);
        }
        else if (_entryNode)
        {
            log.LogMessage(MessageImportance.Normal, "{0}", text);
            // The logger redraws its last two lines, wherever the cursor is by then: it gets two empty ones to draw over.
            Console.Out.Write(text.Replace("\n", Environment.NewLine) + (Console.IsOutputRedirected ? "\n" : "\n\n\n"));
            Console.Out.Flush();
        }
        else
        {
            log.LogMessage(MessageImportance.High, "{0}", text);
            WriteToTerminal(text);
        }
    }

    private static void WriteToTerminal(string text)
    {
        try
        {
            using var terminal = new StreamWriter(new FileStream(Path.DirectorySeparatorChar == '/' ? "/dev/tty" : "CONOUT$", FileMode.Open, FileAccess.Write));
            terminal.Write(text.Replace("\n", Environment.NewLine) + Environment.NewLine);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // No terminal of its own: the text stands in the log and in the file beside the plan.
        }
    }
}
