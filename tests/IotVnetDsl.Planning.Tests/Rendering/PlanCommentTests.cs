using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class PlanCommentTests
{
    [Fact]
    public void A_comment_has_the_whole_page_where_that_fits()
    {
        var plan = Requests.FromNothing(new Plant().Graph());

        Assert.Equal(PlanMarkdown.Write(plan), PlanComment.Write(plan, PlanMarkdown.Write(plan), "Plant.plan.md"));
    }

    [Fact]
    public async Task What_is_too_endlessis_counted_by_type_and_the_file_is_named()
    {
        var plan = await new FakeArm().PlanAsync(new CrowdedPlant(1000));

        var page = PlanComment.Write(plan, PlanMarkdown.Write(plan), "Plant.plan.md");

        Assert.InRange(page.Length, 1, PlanComment.MaximumLength);
        Assert.Contains("| `+` | Microsoft.ManagedIdentity/userAssignedIdentities | 1000 |\n", page, StringComparison.Ordinal);
        Assert.Contains("Left out, because a comment holds 65,000 characters", page, StringComparison.Ordinal);
        Assert.Contains("`Plant.plan.md` has all of it.", page, StringComparison.Ordinal);
        Assert.EndsWith($"Fingerprint `{PlanFingerprint.Of(plan)}`\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_comment_is_too_long()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new CrowdedPlant(1000));
        var plan = await arm.PlanAsync(new Plant());
        var endless = new string('x', 10_000);
        plan = plan with
        {
            Checks = plan.Checks with
            {
                Accepted = [.. Enumerable.Range(0, 1000).Select(number => new AcceptedRisk("IVD2012", $"Hub{number}", $"risk {number} {endless}", "why not", null))],
                Findings = [.. Enumerable.Range(0, 1000).Select(number => new PlanFinding("IVD2003", FindingSeverity.Warning, $"Hub{number}", "", $"{number} {endless}", null))],
            },
            Surplus = [.. Enumerable.Range(0, 1000).Select(number => new PlanSurplus($"Archive/Containers[{number}]", "containers", $"{number}", "", "is not in the code"))],
            Paths = plan.Paths with
            {
                Ways = [.. Enumerable.Range(0, 1000).Select(number => new PlanPath($"on-premises {number}", "Hub", "private endpoint", IsThere: true, IsNew: true))],
                Closed = [.. Enumerable.Range(0, 1000).Select(number => $"AResourceOfALongName{number}")],
                Open = [.. Enumerable.Range(0, 1000).Select(number => $"AnotherResourceOfALongName{number}")],
            },
        };

        Assert.InRange(PlanComment.Write(plan, PlanMarkdown.Write(plan), "Plant.plan.md").Length, 1, PlanComment.MaximumLength);
    }

    private sealed record CrowdedPlant(int Count) : Plant
    {
        public ValueList<UserAssignedIdentity> Many => [.. Enumerable.Range(1, Count).Select(number => new UserAssignedIdentity($"id-{number}"))];
    }
}
