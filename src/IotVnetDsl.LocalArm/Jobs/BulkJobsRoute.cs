using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Routing;
using IotVnetDsl.LocalArm.Types.Devices;

namespace IotVnetDsl.LocalArm.Jobs;

/// <summary><c>POST {hub}/exportDevices</c>, <c>POST {hub}/importDevices</c>, <c>GET {hub}/jobs</c> and <c>GET {hub}/jobs/{id}</c>.</summary>
internal sealed class BulkJobsRoute : IArmRoute
{
    private const string Jobs = IotHub.TypeName + "/jobs";

    public ArmResponse? Answer(ArmRequest request, ArmServices services) => request.Parsed switch
    {
        { Id: { Parent: { } hub } id, Rest: [] } when id.IsOf(Jobs) => One(request, services, hub, id.Name),
        { Id: { } hub, Rest: [var action] } when hub.IsOf(IotHub.TypeName) => action.ToLowerInvariant() switch
        {
            "jobs" => List(request, services, hub),
            "exportdevices" => Begin(request, services, hub, BulkJobKind.Export),
            "importdevices" => Begin(request, services, hub, BulkJobKind.Import),
            _ => null,
        },
        _ => null,
    };

    private static ArmResponse List(ArmRequest request, ArmServices services, ResourceId id)
    {
        var hub = Hub(request, services, id, "GET");
        return services.Answers.Page(request, JobsOf(services, hub.Id), job => job.Answer());
    }

    private static ArmResponse One(ArmRequest request, ArmServices services, ResourceId id, string job)
    {
        var hub = Hub(request, services, id, "GET");
        return services.Cloud.Store.Of<JobTable>().Find(BulkJob.KeyOf(hub.Id, job)) is { } found
            ? new ArmResponse(200, found.Answer())
            : throw new IotHubError(IotHubError.NoSuchJob, $"The job '{job}' of IoT hub '{hub.Id.Name}' does not exist");
    }

    private static ArmResponse Begin(ArmRequest request, ArmServices services, ResourceId id, BulkJobKind kind)
    {
        var hub = Hub(request, services, id, "POST");
        services.Gates.CheckLocks(services.Cloud.Types.Of(id), id, "write");
        var asked = request.JsonBody();
        if (kind == BulkJobKind.Export && asked.Flag("excludeKeys") is null)
            throw new IotHubError(IotHubError.Generic, "'excludeKeys' is missing");
        if (JobsOf(services, hub.Id).FirstOrDefault(job => job.Status == BulkJobStatus.Running) is { } running)
            throw new IotHubError(IotHubError.JobQuotaExceeded, $"ErrorCode:JobQuotaExceeded;The job '{running.Id}' of IoT hub '{id.Name}' is running, and a hub runs one job at a time");
        new BulkJobAccess(services.Cloud).Check(hub, kind, asked);
        var now = services.Cloud.Clock.Now;
        var job = new BulkJob(hub.Id, Guid.NewGuid().ToString(), kind, WithoutSignatures(asked), now, now + services.Cloud.Timing.Of(Jobs, OperationKind.Create));
        services.Cloud.Store.Of<JobTable>().Put(job);
        return new ArmResponse(200, job.Answer());
    }

    /// <summary>A signature is a key: it is not kept.</summary>
    private static JsonObject WithoutSignatures(JsonObject request)
    {
        var kept = request.Clone();
        foreach (var (name, value) in request)
        {
            if (name.EndsWith("ContainerUri", StringComparison.OrdinalIgnoreCase) && value is JsonValue)
                kept[name] = request.Text(name)!.Split('?')[0];
        }

        return kept;
    }

    private static ResourceRecord Hub(ArmRequest request, ArmServices services, ResourceId id, string method)
    {
        var type = services.Gates.CheckType(request, id);
        if (request.Method != method)
            throw ArmError.WrongMethod(request);
        services.Gates.CheckParent(type, id);
        return services.Cloud.InForce(id) ?? throw type.NotFound(id);
    }

    private static IEnumerable<BulkJob> JobsOf(ArmServices services, ResourceId hub) => services.Cloud.Store.Of<JobTable>().Rows.Where(job => job.Hub.Equals(hub));
}
