using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>
/// What a deployment in the mode Complete takes out of its group: all that is tracked there and that neither its template nor one inside it makes. What
/// a condition leaves out is not made.
/// Source: https://learn.microsoft.com/azure/azure-resource-manager/templates/deployment-modes.
/// </summary>
internal sealed class CompleteMode(ArmServices services)
{
    public IReadOnlyList<ResourceRecord> Left(Deployment deployment)
    {
        var made = new HashSet<string>(Made(deployment), StringComparer.Ordinal);
        return
        [
            .. services.Cloud.Store.Under(deployment.Target).Where(record => services.Cloud.Types.Of(record.Id) is var type
                && type.IsTracked(record.Id) && type.Verbs.HasFlag(Verbs.Delete) && !made.Contains(record.Id.Key)),
        ];
    }

    private IEnumerable<string> Made(Deployment deployment) => deployment.Units.Where(unit => unit.State != DeploymentState.Skipped).SelectMany(unit =>
    {
        var id = ResourceId.TryParse(unit.Id)!;
        return unit.IsDeployment ? services.Cloud.Store.Of<DeploymentTable>().Find(id.Key) is { } inner ? Made(inner) : [] : [id.Key];
    });
}
