using System.Text.RegularExpressions;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.LocalArm.Tests.Recordings;

/// <summary>The differences that are meant, each with its reason: <c>meant-differences.txt</c> beside this file.</summary>
internal sealed class MeantDifferences
{
    private readonly List<Entry> _entries = [.. Lines().Select(Read)];

    /// <summary>Entries that explained nothing: each hides something that is no more.</summary>
    public IEnumerable<string> Unused => _entries.Where(entry => entry.Uses == 0).Select(entry => entry.Line);

    /// <summary>The reason why this difference is meant, or null.</summary>
    public string? Explain(Difference difference)
    {
        if (_entries.FirstOrDefault(entry => entry.Covers(difference)) is not { } found)
            return null;
        found.Uses++;
        return found.Reason;
    }

    private static IEnumerable<string> Lines() => File
        .ReadLines(RepositoryRoot.Combine("tests", "IotVnetDsl.LocalArm.Tests", "Recordings", "meant-differences.txt"))
        .Where(line => line.Length > 0 && line[0] != '#');

    private static Entry Read(string line) => line.Split('|', StringSplitOptions.TrimEntries) is [var type, var method, var what, var version, var recording, { Length: > 0 } reason]
        ? new Entry(line, Pattern(type), Pattern(method), Pattern(what), Pattern(version), Pattern(recording), reason)
        : throw new FormatException($"'{line}' is no entry: type | method | what | api-version | recording | reason");

    /// <summary><c>*</c> stands for anything, <c>a, b</c> for one of several.</summary>
    private static Regex Pattern(string text)
    {
        var choices = text.Split(", ").Select(choice => Regex.Escape(choice).Replace("\\*", ".*", StringComparison.Ordinal));
        return new Regex($"^(?:{string.Join('|', choices)})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }

    private sealed record Entry(string Line, Regex Type, Regex Method, Regex What, Regex Version, Regex Recording, string Reason)
    {
        public int Uses { get; set; }

        public bool Covers(Difference difference) => Type.IsMatch(difference.Type) && Method.IsMatch(difference.Method) && What.IsMatch(difference.What.TrimEnd())
            && Version.IsMatch(difference.ApiVersion) && Recording.IsMatch(difference.Recording);
    }
}
