using IotVnetDsl.LocalArm.Deployments;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Jobs;

namespace IotVnetDsl.LocalArm.Hosting;

/// <summary>The state with the tables of all that stands on the engine.</summary>
internal static class LocalState
{
    public static StateStore Open(StateFolder folder) => new(folder, new DeploymentTable(), new JobTable());
}
