using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Host.Results;

/// <summary>What a plan is made for: its files' name, so that no target overwrites what another one saved, and its text for people.</summary>
internal sealed record PlanForm(string Name, PlanRenderer Render)
{
    public static readonly PlanForm Deployment = new("plan", PlanText.Write);
    public static readonly PlanForm Drift = new("drift", DriftText.Write);
    public static readonly PlanForm Destruction = new("destroy", PlanText.Write);
}

/// <summary>Makes text of a plan: what it does, or what it says of drift.</summary>
internal delegate string PlanRenderer(Plan plan, bool detailed, int width, TimeSpan? took);
