using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class PlanMarkdownTests
{
    [Fact]
    public void Shows_a_first_deployment() => Snapshot.Matches(PlanMarkdown.Write(Requests.FromNothing(new Plant().Graph())), "md");

    [Fact]
    public void No_line_ends_with_a_space()
    {
        var page = PlanMarkdown.Write(Requests.FromNothing(Contoso.ContosoPlant.Production.Graph("Production")));

        Assert.DoesNotContain(" \n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_long_is_counted_by_type()
    {
        var plan = await new FakeArm().PlanAsync(new CrowdedPlant(1000));

        var page = PlanMarkdown.Write(plan);

        Assert.InRange(page.Length, 1, PlanMarkdown.MaximumLength);
        Assert.Contains("| `+` | Microsoft.ManagedIdentity/userAssignedIdentities | 1000 |\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"Fingerprint `{PlanFingerprint.Of(plan)}`\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_is_too_long()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new CrowdedPlant(1000));
        var plan = await arm.PlanAsync(new Plant());
        plan = plan with
        {
            Checks = plan.Checks with { Accepted = [.. Enumerable.Range(0, 1000).Select(number => new AcceptedRisk("IVD2012", $"Hub{number}", $"risk {number} of many", "why not", null))] },
            Surplus = [.. Enumerable.Range(0, 1000).Select(number => new PlanSurplus($"Archive/Containers[{number}]", "containers", $"{number}", "", "is not in the code"))],
            Paths = plan.Paths with
            {
                Ways = [.. Enumerable.Range(0, 1000).Select(number => new PlanPath($"on-premises {number}", "Hub", "private endpoint", IsThere: true, IsNew: true))],
                Closed = [.. Enumerable.Range(0, 1000).Select(number => $"AResourceOfALongName{number}")],
                Open = [.. Enumerable.Range(0, 1000).Select(number => $"AnotherResourceOfALongName{number}")],
            },
        };

        Assert.InRange(PlanMarkdown.Write(plan).Length, 1, PlanMarkdown.MaximumLength);
    }

    private sealed record CrowdedPlant(int Count) : Plant
    {
        public ValueList<UserAssignedIdentity> Many => [.. Enumerable.Range(1, Count).Select(number => new UserAssignedIdentity($"id-{number}"))];
    }
}
