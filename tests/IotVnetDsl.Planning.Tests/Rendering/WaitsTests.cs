using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Rendering;

/// <summary>Why an operation waits is said where a reader could not know it.</summary>
public sealed class WaitsTests
{
    private const string Record = "waits for HubZones: a network that is linked before its record is there finds nothing at all";

    [Fact]
    public async Task What_keeps_a_way_open_is_said_in_text_and_Markdown()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new WithoutNames());

        var plan = await arm.PlanAsync(new Plant());

        Assert.Contains(Record, Flat(PlanText.Write(plan)), StringComparison.Ordinal);
        Assert.Contains($"*{Record}*", PlanMarkdown.Write(plan), StringComparison.Ordinal);
        Assert.DoesNotContain("named by its zones", PlanText.Write(plan), StringComparison.Ordinal);
        Assert.Contains("HubZone: named by its zones", PlanMarkdown.Write(plan), StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_deployment_says_it_in_detail_only()
    {
        var plan = Requests.FromNothing(new Plant().Graph());

        Assert.DoesNotContain("waits for", PlanText.Write(plan), StringComparison.Ordinal);
        Assert.DoesNotContain("*waits for", PlanMarkdown.Write(plan), StringComparison.Ordinal);
        Assert.Contains(Record, Flat(PlanText.Write(plan, detailed: true)), StringComparison.Ordinal);
        Assert.Contains("HubZone: named by its zones", Flat(PlanText.Write(plan, detailed: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_barrier_is_called_what_it_means()
    {
        var plan = Requests.FromNothing(new Plant().Graph());
        plan = plan with
        {
            Operations = [plan.Operations[0] with { DependsOn = [new PlanWait("@links", "it is closed then", WaitKind.Promise)] }],
            Barriers = [new PlanBarrier("@links", "the links of HubZone", [])],
        };

        Assert.Contains("waits for the links of HubZone: it is closed then", PlanText.Write(plan, detailed: true), StringComparison.Ordinal);
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private sealed record WithoutNames : Plant
    {
        public override PrivateDnsZone? HubZone => null;

        public override PrivateDnsZoneLink? HubZoneLink => null;

        public override PrivateDnsZoneGroup? HubZones => null;
    }
}
