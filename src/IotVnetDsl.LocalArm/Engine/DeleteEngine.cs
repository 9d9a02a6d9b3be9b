using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>DELETE for every type.</summary>
internal sealed class DeleteEngine(Cloud cloud, Gates gates, Answers answers)
{
    private readonly Conditions _conditions = new(cloud, answers);

    public ArmResponse Delete(ArmRequest request, ResourceType type, ResourceId id)
    {
        // Resource Manager keeps the children that have a place in its own books: one that is not there is gone, whatever its parent is.
        if (type is { IsChild: true, Placement: not Placement.None })
            gates.CheckScopeExists(id.Parent);
        else
            gates.CheckParent(type, id, "delete");
        if (cloud.Store.Find(id) is not { } record)
            return id.IsOf(ResourceId.ResourceGroupType) ? throw ArmError.NotFound(id) : new ArmResponse(204);
        gates.CheckLocks(type, id, "delete");
        if (Conditions.Unmet(request, type, id, record) is { } unmet)
            return _conditions.Answer(request, type, id, OperationKind.Delete, record, unmet);

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
