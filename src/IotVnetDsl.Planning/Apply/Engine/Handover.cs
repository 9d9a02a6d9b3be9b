using System.Text;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Export.Templates;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Engine;

/// <summary>
/// What may be handed to Azure Resource Manager's engine, and what together: creations of one subscription and region. A deployment deletes
/// nothing, sends no <c>If-Match</c> and no <c>If-None-Match</c>, and writes over what it finds, so whatever needs one of those is not handed over;
/// nor is a secret, which is read at the write that needs it and not earlier.
/// </summary>
internal sealed class Handover
{
    /// <summary>What a template needs beside a body: type, version, dependencies.</summary>
    private const int Around = 600;

    private readonly Dictionary<string, string> _locations = new(ResourceId.Comparer);

    public Handover(Plan plan)
    {
        foreach (var operation in plan.Operations)
        {
            if (operation.Body?["location"] is JsonValue location && !ResourceId.Same(location.ToString(), "global"))
                _locations[operation.Resource.Id] = location.ToString();
        }
    }

    /// <summary>Where an operation may go together with others; null where it goes by itself.</summary>
    public string? LaneOf(PlanOperation operation) => IsFit(operation)
        ? $"{ResourceId.SubscriptionOf(operation.Resource.Id)}/{RegionOf(operation.Resource.Id)}"
        : null;

    /// <summary>Where a resource is, or what it is in; empty where that is not known.</summary>
    public string RegionOf(string id) => ResourceId.SelfAndAbove(id).Select(_locations.GetValueOrDefault).OfType<string>().FirstOrDefault("");

    /// <summary>What one deployment takes: an operation after the other, until it is full.</summary>
    public static Predicate<PlanOperation> Limit()
    {
        var (resources, bytes) = (0, 0);
        return operation =>
        {
            // Ids become expressions, which are a little longer.
            var size = Around + (4 * operation.Resource.Id.Length) + (Encoding.UTF8.GetByteCount(operation.Body!.ToJsonString()) * 3 / 2);
            if (resources + 1 > TemplateLimits.Resources || bytes + size > TemplateLimits.Bytes)
                return false;
            (resources, bytes) = (resources + 1, bytes + size);
            return true;
        };
    }

    private static bool IsFit(PlanOperation operation) =>
        operation is { Kind: OperationKind.Create, Mode: WriteMode.Put, AwaitsRoles.IsEmpty: true }
        && ResourceCatalog.Find(operation.Resource.ArmType) is { ObeysConditions: false } && !Markers.HoldsSecret(operation.Body);
}
