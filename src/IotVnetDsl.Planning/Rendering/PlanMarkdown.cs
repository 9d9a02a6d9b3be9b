using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>The plan as a page for a pull request.</summary>
public static class PlanMarkdown
{
    /// <summary>What a comment of the common forges holds, with some room.</summary>
    public const int MaximumLength = 65_000;

    public static string Write(Plan plan)
    {
        var page = Page(plan, WritePhases);
        return page.Length <= MaximumLength ? page : Page(plan, WriteCounts);
    }

    /// <summary>Tells plans apart: of the JSON form, without places, reads and the number of rules.</summary>
    public static string Fingerprint(Plan plan)
    {
        var lasting = plan with
        {
            Reads = new ReadStatistics(0, 0),
            Operations = [.. plan.Operations.Select(operation => operation with { Resource = operation.Resource with { Place = null } })],
            Unchanged = [.. plan.Unchanged.Select(resource => resource with { Place = null })],
            Adopted = [.. plan.Adopted.Select(resource => resource with { Place = null })],
            Checks = plan.Checks with { Rules = 0, Accepted = [.. plan.Checks.Accepted.Select(risk => risk with { Place = null })] },
        };
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(PlanJson.Write(lasting))))[..16].ToLowerInvariant();
    }

    private static string Page(Plan plan, Action<StringBuilder, Plan> body)
    {
        var page = new StringBuilder();
        Line(page, $"## {Escape(PlanWords.Of(plan))}: {(plan.Operations.IsEmpty ? "no changes" : PlanCounts.Of(plan).ToString())}");
        Line(page);
        WriteWarnings(page, plan);
        Line(page, $"Target: {Escape(PlanWords.Target(plan))}  ");
        Line(page, $"Rules: {Escape(PlanWords.Checks(plan))}");
        Line(page);
        foreach (var risk in plan.Checks.Accepted)
            Line(page, $"- accepted: {Escape(PlanWords.Accepted(risk))}");
        if (!plan.Checks.Accepted.IsEmpty)
            Line(page);
        if (plan.Operations.IsEmpty)
            Line(page, PlanWords.NoChanges(plan)).Append('\n');
        WritePaths(page, plan.Paths);
        body(page, plan);
        WriteLeft(page, plan);
        Line(page, $"Fingerprint `{Fingerprint(plan)}`");
        return page.ToString();
    }

    private static void WriteWarnings(StringBuilder page, Plan plan)
    {
        var warnings = Warnings.Of(plan);
        if (warnings.Count == 0 && plan.Missing.IsEmpty)
            return;
        Line(page, "> [!WARNING]");
        foreach (var warning in warnings)
            Line(page, $"> - {Escape(warning)}");
        if (Warnings.Needs(plan) is { } needs)
            Line(page, $"> - {Escape(needs)}");
        Line(page);
    }

    private static void WritePaths(StringBuilder page, PlanPaths paths)
    {
        if (!paths.Ways.IsEmpty)
        {
            Line(page, "| from | to | by |");
            Line(page, "|---|---|---|");
            foreach (var way in paths.Ways)
                Line(page, $"| {Escape(way.From)} | {Escape(way.To)} | {(way.IsThere ? "" : "**no way:** ")}{Escape(way.Means)} |");
            Line(page);
        }

        if (!paths.Closed.IsEmpty)
            Line(page, $"No way from the internet to: {Escape(string.Join(", ", paths.Closed))}").Append('\n');
    }

    private static void WritePhases(StringBuilder page, Plan plan)
    {
        var (shown, tags) = CommonProperties.Extract(plan);
        if (tags is not null)
            Line(page, $"{Escape(char.ToUpperInvariant(tags[0]) + tags[1..])}").Append('\n');
        foreach (var phase in plan.Phases)
        {
            var operations = PlanWords.Shown(shown, phase);
            Line(page, string.Create(
                CultureInfo.InvariantCulture,
                $"<details><summary>Phase {phase.Number}: {Escape(phase.Title)} ({PlanWords.Count(operations.Length, "operation")})</summary>"));
            Line(page);
            Line(page, "| | resource | type | name | |");
            Line(page, "|---|---|---|---|---|");
            foreach (var operation in operations)
                WriteOperation(page, operation);
            Line(page);
            Line(page, "</details>");
            Line(page);
        }
    }

    private static void WriteOperation(StringBuilder page, PlanOperation operation)
    {
        var resource = operation.Resource;
        Line(page, $"| `{PlanWords.Symbol(operation.Kind)}` | **{Escape(resource.Path)}** | {Escape(Warnings.ShortType(resource.ArmType))} | "
            + $"{Escape(resource.Name)} | {Escape(PlanWords.Place(resource.Place) ?? "")} |");
        if (operation.Reason is { } reason)
            Line(page, $"| | *{Escape(reason)}* | | | |");
        foreach (var change in operation.Changes)
        {
            var forces = change.ForcesReplacement is { } why ? $" *forces replacement: {Escape(why)}*" : "";
            Line(page, $"| | {Escape(change.Name)} | | {Escape(PlanWords.Value(change, operation))}{forces} | |");
        }
    }

    private static void WriteCounts(StringBuilder page, Plan plan)
    {
        Line(page, "Too long to be shown here: `plan.json` beside this page has all of it.");
        Line(page);
        Line(page, "| | type | resources |");
        Line(page, "|---|---|---|");
        foreach (var type in plan.Operations
            .GroupBy(operation => (Symbol: PlanWords.Symbol(operation.Kind), operation.Resource.ArmType))
            .OrderBy(type => type.Key.ArmType, StringComparer.Ordinal).ThenBy(type => type.Key.Symbol, StringComparer.Ordinal))
        {
            var resources = type.Select(operation => operation.Resource.Path).Distinct(StringComparer.Ordinal).Count();
            Line(page, string.Create(CultureInfo.InvariantCulture, $"| `{type.Key.Symbol}` | {type.Key.ArmType} | {resources} |"));
        }

        Line(page);
    }

    private static void WriteLeft(StringBuilder page, Plan plan)
    {
        foreach (var adopted in plan.Adopted)
            Line(page, $"- {Escape(adopted.Path)} ({Escape(adopted.Name)}) exists and was not made by this topology: used as it is, never deleted");
        foreach (var surplus in plan.Surplus)
            Line(page, $"- {Escape(surplus.Path)} {Escape(surplus.Reason)}");
        if (plan.Adopted.Length + plan.Surplus.Length > 0)
            Line(page);
    }

    // Names come from users: none may end a cell or become markup.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            if (character is '|' or '*' or '_' or '`' or '<' or '[' or ']' or '\\' or '~')
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    private static StringBuilder Line(StringBuilder page, string line = "") => page.Append(line).Append('\n');
}
