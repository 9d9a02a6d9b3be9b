using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A storage endpoint's files are named by each of the tokens once.</summary>
internal sealed class FileNameTokens : Rule
{
    private static readonly Lazy<string[]> Tokens = new(() => LineText.Embedded("Facts.file-name-tokens.txt").Select(line => line.Cells[0]).ToArray());

    public override RuleDescriptor Descriptor { get; } = new("IVD5005", "A file name format lacks or repeats a token", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Graph.OfType("IotHub"))
        {
            foreach (var endpoint in hub["Endpoints"].KnownItems())
            {
                if (endpoint.Value["FileNameFormat"].Text() is { } format)
                    Check(context, hub, endpoint.Key, format);
            }
        }
    }

    private static void Check(RuleContext context, NodeView hub, string endpoint, string format)
    {
        var missing = Tokens.Value.Where(token => Count(format, token) == 0).ToArray();
        var repeated = Tokens.Value.Where(token => Count(format, token) > 1).ToArray();
        if (missing.Length + repeated.Length == 0)
            return;

        var faults = new[] { ("lacks", missing), ("repeats", repeated) }.Where(fault => fault.Item2.Length > 0)
            .Select(fault => $"{fault.Item1} {string.Join(", ", fault.Item2)}");
        context.Report(
            hub,
            $"Endpoints[{endpoint}].FileNameFormat",
            $"File name format '{format}' of endpoint '{endpoint}' of '{hub.Path}' {string.Join(" and ", faults)}: Azure wants each token once",
            data: FindingData.Of((FindingData.Nearest, Mended(format, missing))));
    }

    // Of a repeated token the first stays, and what is missing follows.
    private static string Mended(string format, IEnumerable<string> missing)
    {
        foreach (var token in Tokens.Value)
        {
            var first = format.IndexOf(token, StringComparison.Ordinal);
            if (first >= 0)
                format = format.Substring(0, first + token.Length) + format.Substring(first + token.Length).Replace("/" + token, "").Replace(token, "");
        }

        return string.Join("/", missing.Prepend(format.TrimEnd('/')).Where(part => part.Length > 0));
    }

    private static int Count(string format, string token) => format.Split([token], StringSplitOptions.None).Length - 1;
}
