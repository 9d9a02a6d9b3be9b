using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Reach;

/// <summary>The report for a terminal.</summary>
public static class ReachText
{
    public static string Write(ReachReport report, int width = 100)
    {
        var text = new TextPage(Math.Clamp(width, 78, 120));
        text.Line($"Topology  {report.Topology}{(report.Variant is null ? "" : $", variant {report.Variant}")}").Line();
        foreach (var way in report.Ways)
        {
            text.Wrapped($"{Mark(way.Holds)} ", $"{way.From} -> {way.To}{(way.Holds == Answer.No ? ": no way" : "")}", "    ");
            foreach (var course in way.Courses)
            {
                if (way.Courses.Length > 1)
                    text.Line($"    {Mark(course.Holds)} {Words(course)}");
                foreach (var step in course.Steps)
                    text.Wrapped($"{(way.Courses.Length > 1 ? "        " : "    ")}{Mark(step.Holds)} {step.Kind.ToString().ToLowerInvariant(),-10}", step.Words, "                ");
            }
        }

        if (report.Ways.IsEmpty)
            text.Line("No client is declared, and no hub writes anywhere.");
        text.Line().Line("Let in by public addresses");
        var column = report.Doors.Select(door => door.Target.Length).DefaultIfEmpty(0).Max() + 2;
        foreach (var door in report.Doors)
            text.Pair("  ", door.Target, door.Admitted, column);
        return text.Line().Line("+ reaches   ! does not reach: the first link that is marked says why   ? cannot be said").ToString();
    }

    internal static string Mark(Answer answer) => answer switch
    {
        Answer.Yes => "+",
        Answer.No => "!",
        _ => "?",
    };

    internal static string Words(ReportedCourse course) => course.Goes switch
    {
        Rules.Reach.Ways.Goes.Publicly => "to the public address",
        Rules.Reach.Ways.Goes.Privately => "to a private endpoint",
        _ => "nowhere",
    };
}
