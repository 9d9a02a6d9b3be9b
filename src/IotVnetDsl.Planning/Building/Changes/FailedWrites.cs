using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>
/// A resource whose last write has ended badly looks as it was to be, and need not be so: Azure's remedy is to write it again. One that is being
/// deleted still looks so, too, and Azure refuses to write it until it is gone.
/// </summary>
internal static class FailedWrites
{
    private const string State = "properties.provisioningState";

    public static IEnumerable<Difference> Of(ActualResource existing)
    {
        if (!ProvisioningState.HasFailed(existing.Body) && !ProvisioningState.IsGoing(existing.Body))
            yield break;
        if (Unchanged(existing) is var (path, value))
            yield return new Difference(path, value.DeepClone(), [new("state", State, ProvisioningState.Of(existing.Body), "Succeeded")], null) { IsRepair = true };
    }

    // A write has to say something.
    private static (string Path, JsonNode Value)? Unchanged(ActualResource existing) => existing.Type.Properties.Select(property => property.ArmPath).Prepend("location").Prepend("tags")
        .Select(path => (path, BodyPath.Get(existing.Body, path))).FirstOrDefault(property => property.Item2 is not null) is (var path, { } value) ? (path, value) : null;
}
