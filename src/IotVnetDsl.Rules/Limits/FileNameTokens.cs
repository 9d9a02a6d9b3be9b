using System.Collections.Immutable;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Limits;

/// <summary>The files of a storage endpoint, or of a capture, are named by each of the tokens once.</summary>
internal sealed class FileNameTokens : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD5005", "A file name format lacks or repeats a token", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var endpoint in context.Each<IotHubView>().SelectMany(hub => hub.Endpoints.Known).OfType<StorageEndpointView>())
            Check(context, endpoint.FileNameFormat, "StorageEndpoint", $"endpoint '{endpoint.Self.Key}' of '{endpoint.Self.Owner.Path}'");
        foreach (var eventHub in context.Each<EventHubsNamespaceView>().SelectMany(streams => streams.EventHubs.Known))
            Check(context, eventHub.Capture.FileNameFormat, "Capture", $"the capture of '{eventHub.Self.Key}' of '{eventHub.Self.Owner.Path}'");
    }

    private static void Check(RuleContext context, TextProperty stated, string record, string of)
    {
        if (stated.Known is not { } format)
            return;
        var tokens = FileNameToken.Of(record);
        var missing = tokens.Where(token => Count(format, token) == 0).ToArray();
        var repeated = tokens.Where(token => Count(format, token) > 1).ToArray();
        if (missing.Length + repeated.Length == 0)
            return;

        var faults = new[] { ("lacks", missing), ("repeats", repeated) }.Where(fault => fault.Item2.Length > 0)
            .Select(fault => $"{fault.Item1} {string.Join(", ", fault.Item2)}");
        context.Report(
            stated,
            $"File name format '{format}' of {of} {string.Join(" and ", faults)}: "
                + (missing.Length > 0 ? "Azure wants each token once" : "Azure's texts show each token once"),
            missing.Length > 0 ? null : Severity.Warning,
            FindingData.Of((FindingData.Nearest, Mended(format, missing, tokens))));
    }

    // What was meant by another case is corrected in its place; of a repeated token the first stays, and what is missing yet follows.
    private static string Mended(string format, IEnumerable<string> missing, ImmutableArray<string> tokens)
    {
        var added = new List<string>();
        foreach (var token in missing)
        {
            if (Mistyped(format, token, tokens) is { } at)
                format = format.Remove(at, token.Length).Insert(at, token);
            else
                added.Add(token);
        }

        foreach (var token in tokens)
        {
            var first = format.IndexOf(token, StringComparison.Ordinal);
            if (first >= 0)
                format = format.Substring(0, first + token.Length) + format.Substring(first + token.Length).Replace("/" + token, "").Replace(token, "");
        }

        return string.Join("/", added.Prepend(format.TrimEnd('/')).Where(part => part.Length > 0));
    }

    // Where the token stands in another case, and as no other token that is needed there.
    private static int? Mistyped(string format, string token, ImmutableArray<string> tokens)
    {
        for (var at = format.IndexOf(token, StringComparison.OrdinalIgnoreCase); at >= 0; at = format.IndexOf(token, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var written = format.Substring(at, token.Length);
            if (!tokens.Contains(written) || format.IndexOf(written, StringComparison.Ordinal) < at)
                return at;
        }

        return null;
    }

    private static int Count(string format, string token) => format.Split([token], StringSplitOptions.None).Length - 1;
}
