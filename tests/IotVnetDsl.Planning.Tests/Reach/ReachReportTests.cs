using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Reach;
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
}
