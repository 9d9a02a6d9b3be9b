using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>DELETE for every type.</summary>
internal sealed class DeleteEngine(Cloud cloud, Gates gates, Answers answers)
{
    public ArmResponse Delete(ArmRequest request, ResourceType type, ResourceId id)
    {
        gates.CheckParent(type, id, "delete");
        if (cloud.Store.Find(id) is not { } record)
            return id.IsOf(ResourceId.ResourceGroupType) ? throw ArmError.NotFound(id) : new ArmResponse(204);
        gates.CheckLocks(type, id, "delete");
        if (type.Etag is EtagForm.Strong or EtagForm.Bare && request.Header("If-Match") is { Length: > 0 } wanted && !WriteEngine.Matches(wanted, record))
            throw type.EtagMismatch(id);

        var protocol = answers.Protocol(type, OperationKind.Delete, request.ApiVersion, record);
        if (cloud.Store.RunningOn(id) is { Kind: OperationKind.Delete } already)
            return answers.Running(request, protocol, already);
        gates.CheckFree(type, id, type.Occupies(cloud, id, record.Body));
        type.CheckDelete(cloud, record);
        type.Deleting(cloud, record);
        if (protocol.Follow == LongRunning.None)
        {
            // Some answer with what they were: it has to be shown before it is gone.
            var answer = protocol.Body == AnswerBody.Full ? answers.Resource(id, request.ApiVersion, protocol.Status) : new ArmResponse(protocol.Status);
            cloud.Lifecycle.Remove(id);
            return answer;
        }

        var operation = cloud.Lifecycle.Begin(type, id, OperationKind.Delete, record.Body, record.Body, protocol.State, cloud.Faults.TakeOperationError(request));
        return answers.Running(request, protocol, operation);
    }
}
