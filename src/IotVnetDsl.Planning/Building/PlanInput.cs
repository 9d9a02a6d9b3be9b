using IotVnetDsl.Planning.Building.Consents;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building;

/// <summary>What all steps of making a plan share, and where they note what they find.</summary>
internal sealed class PlanInput(PlanRequest request, MappingContext context, bool isFromNothing)
{
    public PlanRequest Request { get; } = request;

    public MappingContext Context { get; } = context;

    public string Owner => Context.Owner;

    public bool IsFromNothing { get; } = isFromNothing;

    public ConsentLedger Consents { get; } = new(request.Allow, path => context.Graph.Find(path) is not null);

    public List<PlanningProblem> Problems { get; } = [];

    public List<PlanSurplus> Surplus { get; } = [];

    /// <summary>What others are yet to give.</summary>
    public List<PlanResource> Awaited { get; } = [];

    public List<BrokenPromise> Broken { get; } = [];

    /// <summary>What stands for the logical path of something that no code declares: its id from the resource group on, without namespaces.</summary>
    public string PathOf(string id)
    {
        var isElsewhere = !ResourceId.SubscriptionOf(id).Equals(Request.Target.Subscription, StringComparison.OrdinalIgnoreCase);
        // What is on the subscription is in no group.
        var parts = id.Split('/').Skip(isElsewhere ? 2 : ResourceId.GroupOf(id) is null ? 3 : 4).ToList();
        for (var at = parts.IndexOf("providers"); at >= 0; at = parts.IndexOf("providers"))
            parts.RemoveRange(at, 2);
        return string.Join('/', parts);
    }

    public void Problem(string code, string message, DesiredResource resource) =>
        Problems.Add(new PlanningProblem(code, message, resource.Declaration));

    public PlanResource Describe(DesiredResource resource, string? id = null) =>
        new(resource.Path, resource.Type.ArmType, resource.Name, id ?? resource.Id, Request.PlaceOf(resource.Declaration));
}
