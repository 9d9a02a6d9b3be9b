using IotVnetDsl.LocalArm.Control;
using IotVnetDsl.LocalArm.Deployments;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Jobs;
using IotVnetDsl.LocalArm.Registry;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Hosting;

/// <summary>One request after the other: catch up with the clock, disturb if ordered, throttle, answer, commit.</summary>
internal sealed class ArmPipeline
{
    private readonly Lock _gate = new();
    private readonly Cloud _cloud;
    private readonly ArmRouter _router;
    private readonly DeploymentRun _deployments;
    private readonly BulkJobRun _jobs;
    private readonly TokenBuckets _buckets;
    private readonly RequestLog _log = new();
    private readonly ControlRouter _control;

    public ArmPipeline(Cloud cloud)
    {
        _cloud = cloud;
        var services = new ArmServices(cloud);
        _router = services.Router;
        _deployments = new DeploymentRun(services);
        _jobs = new BulkJobRun(cloud);
        cloud.Lifecycle.WhenOneEnded = _deployments.Advance;
        _buckets = new TokenBuckets(cloud);
        _control = new ControlRouter(cloud, _log);
    }

    public ArmResponse Answer(ArmRequest request)
    {
        lock (_gate)
        {
            Settle();
            if (ControlRouter.Concerns(request))
                return Transact(() => _control.Answer(request));
            var response = AnswerArm(request);
            _deployments.Advance();
            _cloud.Store.Commit();
            _log.Add(request, response, _cloud.Clock.Now);
            return response;
        }
    }

    /// <summary>The blobs, as the jobs that have ended left them; null where no such container is there.</summary>
    public BlobStore? BlobsOf(BlobContainerAddress address)
    {
        lock (_gate)
        {
            Settle();
            return GlobalNames.Holder(_cloud, HostFamily.Storage, address.Account) is { } account
                && _cloud.InForce(account.Id.Child("blobServices", "default").Child("containers", address.Container)) is not null
                    ? BlobStore.Of(_cloud)
                    : null;
        }
    }

    private ArmResponse AnswerArm(ArmRequest request)
    {
        switch (_cloud.Faults.Take(request, "answer", "drop"))
        {
            case { Kind: "drop" }:
                return new ArmResponse(0) { Aborted = true };
            case { } fault:
                return new ArmError(fault.Status, fault.Code, fault.Message) { RetryAfter = fault.RetryAfter }.ToResponse();
        }

        var (allowed, left) = _buckets.Take(request);
        var response = Transact(() => allowed ? _router.Answer(request) : throw TokenBuckets.Exhausted(request));
        foreach (var (name, value) in left)
            response = response.With(name, value);
        return _cloud.Faults.Take(request, "lose") is null ? response : response with { Aborted = true };
    }

    private ArmResponse Transact(Func<ArmResponse> answer)
    {
        try
        {
            var response = answer();
            _cloud.Store.Commit();
            return response;
        }
        catch (Refusal refusal)
        {
            _cloud.Store.Rollback();
            return refusal.ToResponse();
        }
        catch
        {
            _cloud.Store.Rollback();
            throw;
        }
    }

    private void Settle()
    {
        _cloud.Lifecycle.CatchUp();
        _deployments.Advance();
        _jobs.Advance();
        _cloud.Store.Commit();
    }
}
