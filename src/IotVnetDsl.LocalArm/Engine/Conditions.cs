using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>The conditions of a request: <c>If-Match</c> and <c>If-None-Match</c>.</summary>
internal sealed class Conditions(Cloud cloud, Answers answers)
{
    /// <summary>Why they are not met; null where they are, or the type asks for none.</summary>
    public static Refusal? Unmet(ArmRequest request, ResourceType type, ResourceId id, ResourceRecord? existing)
    {
        if (type.Etag is EtagForm.None or EtagForm.Weak)
            return null;
        if (request.Header("If-None-Match") == "*" && existing is not null)
            return type.IsThereAlready(id);
        return request.Header("If-Match") is { Length: > 0 } wanted && !IsMet(wanted, existing) ? type.EtagMismatch(id) : null;
    }

    /// <summary>The answer where they are not met: the refusal, or of a type that looks at them late an operation that comes to nothing.</summary>
    public ArmResponse Answer(ArmRequest request, ResourceType type, ResourceId id, OperationKind kind, ResourceRecord? existing, Refusal unmet)
    {
        var protocol = answers.Protocol(type, kind, request.ApiVersion, existing);
        if (!type.LooksAtConditionsLate || protocol.Body == AnswerBody.Full)
            throw unmet;
        return answers.Running(request, protocol, cloud.Lifecycle.BeginInVain(type, id, kind, unmet));
    }

    /// <summary>The Azure CLI writes the header of hubs as a map, <c>{'IF-MATCH': '…'}</c>, and Azure takes it.</summary>
    private static bool IsMet(string wanted, ResourceRecord? existing) =>
        existing is not null && (wanted == "*" || wanted.Replace("W/", "", StringComparison.Ordinal).Trim('"') == existing.Etag || wanted == $"{{'IF-MATCH': '{existing.Etag}'}}");
}
