using System.Globalization;
using System.Text;
using IotVnetDsl.Evaluation.Analysis;
using IotVnetDsl.Protocol;
using IotVnetDsl.Rules.Messages;

namespace IotVnetDsl.Host.Protocol;

/// <summary>Writes events to the task, docs/host-protocol.md. Each line is out before the call returns.</summary>
internal sealed class EventWriter
{
    /// <summary>A defect of ours: nothing to explain on a page.</summary>
    private const string Defect = "IVD9999";

    private readonly TextWriter _output;
    private readonly Lock _gate = new();

    public EventWriter(Stream output)
        : this(new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
    {
    }

    public EventWriter(TextWriter output)
    {
        _output = output;
        Write("iotvnet-host", FieldLine.Version);
    }

    /// <summary>Where a fault is shown that has no place of its own: the project, not our targets.</summary>
    public FilePlace? DefaultPlace { get; set; }

    /// <summary>True once an error was reported: the run cannot succeed any more.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Text for people; several lines are one text.</summary>
    public void Show(string text) => Write("text", "high", Escaping.Lines(text.TrimEnd('\n')));

    /// <summary>Text for those who look for the reason of something.</summary>
    public void Trace(string text) => Write("text", "low", Escaping.Lines(text.TrimEnd('\n')));

    public void Error(string code, string message, FilePlace? place = null, string helpLink = "")
    {
        HasErrors = true;
        WriteDiagnostic("error", code, message, place, helpLink);
    }

    public void Warning(string code, string message, FilePlace? place = null, string helpLink = "") =>
        WriteDiagnostic("warning", code, message, place, helpLink);

    public void File(string path, string kind) => Write("file", path, kind);

    /// <summary>What is to be reported if the process dies now.</summary>
    public void LastWords(string code, string message, FilePlace? place) =>
        Write("last-words", code, place?.File ?? "", Text(place?.Line ?? 0), Escaping.Line(message));

    public void ForgetLastWords() => Write("last-words");

    public void End() => Write("end", HasErrors ? "failed" : "succeeded");

    private void WriteDiagnostic(string kind, string code, string message, FilePlace? place, string helpLink)
    {
        if (helpLink.Length == 0 && code != Defect)
            helpLink = HelpLinks.For(code) ?? "";
        place ??= DefaultPlace;
        Write(kind, code, place?.File ?? "", Text(place?.Line ?? 0), Text(place?.Column ?? 0), helpLink, Escaping.Line(message));
    }

    private void Write(params string[] fields)
    {
        lock (_gate)
        {
            _output.WriteLine(FieldLine.Join(fields));
            _output.Flush();
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
