using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Reach;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Reach;

public sealed class ReachReportTests
{
    private static ReachReport Report { get; } = ReachReport.Of(new Reached().Graph());

    [Fact]
    public void Text_says_the_first_link_that_breaks() => Snapshot.Matches(ReachText.Write(Report), "txt");

    [Fact]
    public void Markdown_has_a_diagram() => Snapshot.Matches(ReachMarkdown.Write(Report), "md");

    [Fact]
    public void Json_has_every_course_and_link()
    {
        var office = JsonNode.Parse(ReachJson.Write(Report))!["ways"]!.AsArray().Single(way => way!["from"]!.ToString() == "Office/all" && way["to"]!.ToString() == "Hub")!;

        Assert.Equal("no", office["holds"]!.ToString());
        Assert.Equal("publicly", office["courses"]![0]!["goes"]!.ToString());
        Assert.Equal("door", office["courses"]![0]!["steps"]!.AsArray().Single(step => step!["holds"]!.ToString() == "no")!["kind"]!.ToString());
    }

    private sealed record Reached : Plant
    {
        public VirtualNetwork Office => new("vnet-office") { AddressSpace = ["10.8.0.0/16"], Subnets = [new("all", "10.8.1.0/24")] };

        public Client People => new(Location.InSubnet(Office.Subnet("all"))) { Uses = [Hub] };

        public Client Line => new(Location.OnPremises("192.168.0.0/16")) { Uses = [Hub] };

        public Client Truck => new(Location.Internet) { Uses = [Hub, Archive] };
    }

    // Of any estate: each way with its links, in one order, in each of the three.
    [Fact]
    public void Text_Markdown_and_JSON_say_the_same_ways_and_reasons() => EstateChoices.Gen.SampleFew(20, choices =>
    {
        var report = ReachReport.Of(new AnyEstate(choices).Graph());
        Assert.Equal(report.Ways.SelectMany(Links), JsonNode.Parse(ReachJson.Write(report))!["ways"]!.AsArray().SelectMany(way => Links(way!)));
        var (text, page) = (Flat(ReachText.Write(report)), ReachMarkdown.Write(report));
        var (at, row) = (0, page.IndexOf("<details>", StringComparison.Ordinal));
        foreach (var way in report.Ways)
        {
            Assert.Contains($"| `{ReachText.Mark(way.Holds)}` | {MarkdownPage.Text(way.From)} | {MarkdownPage.Text(way.To)} | {(way.Holds == Answer.No ? "**no way:** " : "")}{MarkdownPage.Text(way.Words)} |", page, StringComparison.Ordinal);
            at = After(text, $"{ReachText.Mark(way.Holds)} {way.From} -> {way.To}", at);
            row = After(page, $"<summary>{MarkdownPage.Text(way.From)} to {MarkdownPage.Text(way.To)}</summary>", row);
            foreach (var course in way.Courses)
            {
                row = After(page, $"| `{ReachText.Mark(course.Holds)}` | **{ReachText.Words(course)}** | |", row);
                foreach (var step in course.Steps)
                {
                    at = After(text, $"{ReachText.Mark(step.Holds)} {step.Kind.ToString().ToLowerInvariant()} {step.Words}", at);
                    row = After(page, $"| `{ReachText.Mark(step.Holds)}` | {step.Kind.ToString().ToLowerInvariant()} | {MarkdownPage.Text(step.Words)} |", row);
                }
            }
        }
    });

    private static IEnumerable<string> Links(ReportedWay way) => way.Courses.SelectMany(course => course.Steps, (course, step) =>
        $"{way.From} {way.To} {way.Holds} {way.Words} {course.Goes} {course.Holds} {step.Kind} {step.Holds} {step.Words}".ToUpperInvariant());

    private static IEnumerable<string> Links(JsonNode way) => way["courses"]!.AsArray().SelectMany(course => course!["steps"]!.AsArray(), (course, step) =>
        $"{way["from"]} {way["to"]} {way["holds"]} {way["words"]} {course!["goes"]} {course["holds"]} {step!["kind"]} {step["holds"]} {step["words"]}".ToUpperInvariant());

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int After(string page, string part, int at)
    {
        var found = page.IndexOf(part, at, StringComparison.Ordinal);
        Assert.True(found >= 0, $"nothing says '{part}' after {page[Math.Max(0, at - 200)..Math.Min(page.Length, at + 400)]}");
        return found;
    }
}
