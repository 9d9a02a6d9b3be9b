using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Rules.Graph;
using static IotVnetDsl.Planning.Rendering.MarkdownPage;

namespace IotVnetDsl.Planning.Reach;

/// <summary>The report as a page, with a diagram.</summary>
public static class ReachMarkdown
{
    public static string Write(ReachReport report)
    {
        var page = new MarkdownPage();
        page.Line($"# Who reaches what: {Text(report.Topology)}{(report.Variant is null ? "" : $" ({Text(report.Variant)})")}").Line();
        page.Table("", "from", "to", "by");
        foreach (var way in report.Ways)
            page.Row(Code(ReachText.Mark(way.Holds)), Text(way.From), Text(way.To), (way.Holds == Answer.No ? "**no way:** " : "") + Text(way.Words));
        page.Line().Table("let in by public addresses", "who");
        foreach (var door in report.Doors)
            page.Row(Text(door.Target), Text(door.Admitted));
        page.Line().Line("```mermaid");
        foreach (var line in PlanDiagram.Lines(Paths(report)))
            page.Line(line);
        page.Line("```").Line();
        foreach (var way in report.Ways)
            page.Fold($"{Text(way.From)} to {Text(way.To)}", body => Courses(body, way));
        return page.ToString();
    }

    private static PlanPaths Paths(ReachReport report) => new()
    {
        Ways = [.. report.Ways.Select(way => new PlanPath(way.From, way.To, way.Words, way.Holds != Answer.No)).Distinct()],
        Open = [.. report.Doors.Where(door => door.AdmitsEverybody == Answer.Yes).Select(door => door.Target)],
    };

    private static void Courses(MarkdownPage page, ReportedWay way)
    {
        page.Table("", "link", "why");
        foreach (var course in way.Courses)
        {
            page.Row(Code(ReachText.Mark(course.Holds)), $"**{Text(ReachText.Words(course))}**", "");
            foreach (var step in course.Steps)
                page.Row(Code(ReachText.Mark(step.Holds)), step.Kind.ToString().ToLowerInvariant(), Text(step.Words));
        }

        page.Line();
    }
}
