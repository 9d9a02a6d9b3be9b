using System.Globalization;
using System.Text.RegularExpressions;
using IotVnetDsl.Planning.Apply.Engine;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Protocol;

namespace IotVnetDsl.Host.Protocol;

/// <summary>What the targets ask for, docs/host-protocol.md.</summary>
internal sealed partial class HostRequest
{
    private const int LongestTimeLimit = 24 * 60 * 60;

    private readonly ILookup<string, string> _fields;

    public HostRequest(IEnumerable<(string Name, string Value)> fields) =>
        _fields = fields.ToLookup(field => field.Name, field => field.Value, StringComparer.Ordinal);

    public string Command => Required("command");

    /// <summary>Full path of the project file.</summary>
    public string Project => Required("project");

    public string ProjectFolder => Path.GetDirectoryName(Project)!;

    public string ProjectName => Path.GetFileNameWithoutExtension(Project);

    /// <summary>Full path of the built assembly.</summary>
    public string Assembly => Required("assembly");

    /// <summary>Folder for what is written beside the plan.</summary>
    public string OutputFolder => Required("output");

    /// <summary>The assemblies that the project runs with, its own left out.</summary>
    public IEnumerable<string> RuntimeAssemblies => _fields["runtime"];

    /// <summary>The project's source files, generated ones included.</summary>
    public IEnumerable<string> Sources => _fields["source"];

    /// <summary>Only this topology, of several in the project.</summary>
    public string? Topology => Optional("topology");

    public string? Variant => Optional("variant");

    /// <summary>What was agreed to. A comma cannot be written in <c>-p:</c>, so a plus separates too; in a path each may be part of a name.</summary>
    public IEnumerable<string> Consents => _fields["allow"]
        .SelectMany(text => ConsentSeparator().Split(text))
        .Select(text => text.Trim(',', ';', '+', ' '))
        .Where(text => text.Length > 0)
        .Select(consent => consent.Split(':') is [var kind, { Length: > 0 }, ..] && PlanConsent.Kinds.Contains(kind, StringComparer.OrdinalIgnoreCase)
            ? consent
            : throw new HostFault("IVD9007", $"TopologyAllow has '{consent}': a consent is one of {string.Join(", ", PlanConsent.Kinds.Select(known => $"{known}:<name>"))}, as the plan says it."));

    /// <summary>Who carries out the writes of a deployment.</summary>
    public TopologyEngine Engine => Optional("engine") switch
    {
        null => TopologyEngine.Direct,
        var text when Enum.TryParse<TopologyEngine>(text, ignoreCase: true, out var engine) && Enum.IsDefined(engine) && !int.TryParse(text, CultureInfo.InvariantCulture, out _) => engine,
        var text => throw new HostFault("IVD9014", $"TopologyEngine is '{text}': it is one of {string.Join(", ", Enum.GetNames<TopologyEngine>())}."),
    };

    /// <summary>Columns that people have, as far as the task knows.</summary>
    public int Width => Math.Clamp(Number("width", "width") ?? 100, 78, 118);

    /// <summary>Time that reading a topology may take.</summary>
    public TimeSpan TimeLimit => TimeSpan.FromSeconds(Math.Min(Number("time-limit", "IotVnetTimeLimit") ?? 30, LongestTimeLimit));

    public static HostRequest Read(string path)
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        if (!lines.MoveNext() || FieldLine.Split(lines.Current) is not ["iotvnet-request", FieldLine.Version])
            throw new HostFault("IVD9014", $"'{path}' is not a request that this host understands (version {FieldLine.Version}). Restore and build again.");

        var fields = new List<(string, string)>();
        while (lines.MoveNext())
        {
            if (FieldLine.Split(lines.Current) is [var name, var value])
                fields.Add((name, value));
        }

        return new HostRequest(fields);
    }

    [GeneratedRegex(@"[,;+]+(?=\s*\w*:|\s*$|\s*\w+\s*[,;+])")]
    private static partial Regex ConsentSeparator();

    public string? Optional(string field) => _fields[field].FirstOrDefault();

    public IEnumerable<string> All(string field) => _fields[field];

    /// <summary>Diagnostic ids of a property that separates them by commas, semicolons or blanks; bare numbers are the compiler's.</summary>
    public IEnumerable<string> Codes(string field) => _fields[field]
        .SelectMany(text => text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(code => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? $"CS{number:0000}" : code);

    /// <summary>Names of a property that separates them as consents are separated: none of the signs may be in one.</summary>
    public IEnumerable<string> Names(string field) => _fields[field]
        .SelectMany(text => text.Split([',', ';', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.OrdinalIgnoreCase);

    public bool IsOn(string field) => string.Equals(Optional(field), "true", StringComparison.OrdinalIgnoreCase);

    public string Required(string field) =>
        Optional(field) ?? throw new HostFault("IVD9014", $"The request does not say '{field}': targets and host are from different versions of IotVnetDsl.");

    private int? Number(string field, string property) => Optional(field) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw new HostFault("IVD9014", $"{property} is '{text}', which is no number of seconds."),
    };
}
