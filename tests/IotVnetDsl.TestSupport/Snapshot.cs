using System.Runtime.CompilerServices;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace IotVnetDsl.TestSupport;

/// <summary>
/// Compares text with a committed <c>*.verified.*</c> file beside the test, in Verify's naming.
/// A mismatch leaves a <c>*.received.*</c> file and fails with the difference.
/// </summary>
public static class Snapshot
{
    /// <summary>Name of the file: <c>Class.Method[_parameters].verified.extension</c>, beside the calling test.</summary>
    public static void Matches(
        string actual,
        string extension = "txt",
        string? parameters = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string method = "")
    {
        var suffix = parameters is null ? "" : "_" + parameters;
        var name = $"{Path.GetFileNameWithoutExtension(testFile)}.{method}{suffix}";
        MatchesFile(actual, Path.Combine(Path.GetDirectoryName(testFile)!, name), extension);
    }

    /// <summary>As <see cref="Matches"/>, for a snapshot that does not stand beside its test.</summary>
    public static void MatchesFile(string actual, string pathWithoutExtension, string extension)
    {
        var verified = $"{pathWithoutExtension}.verified.{extension}";
        var received = $"{pathWithoutExtension}.received.{extension}";
        var text = Normalize(actual);
        var expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : "";
        if (File.Exists(verified) && expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        throw new SnapshotMismatchException($"""
            {Path.GetFileName(verified)} {(expected.Length == 0 ? "does not exist" : "differs")}.
            Accept: mv "{received}" "{verified}"

            {Difference(expected, text)}
            """);
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string Difference(string expected, string actual) => string.Join('\n', InlineDiffBuilder
        .Diff(expected, actual).Lines
        .Where(line => line.Type != ChangeType.Unchanged)
        .Select(line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text));
}
