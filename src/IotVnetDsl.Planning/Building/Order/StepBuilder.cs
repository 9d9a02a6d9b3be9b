using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>Makes the writes of one changed resource: one, or two where a part must come later or the resource is replaced.</summary>
internal sealed class StepBuilder(PlanInput input)
{
    public const string Second = "#2";

    public IEnumerable<Step> Of(ResourceChange change, LateSplit split)
    {
        var late = change.Differences.Where(difference => split.ArmPaths.Contains(difference.ArmPath)).ToList();
        var main = change.Differences.Where(difference => !split.ArmPaths.Contains(difference.ArmPath)).ToList();
        if (late.Count > 0 && change.Kind == OperationKind.Update)
            Widen(change, main, late);
        var first = split.FirstValues.Select(value => Until(change, value.Key, value.Value));
        main.AddRange(first);

        if (change.Kind == OperationKind.Replace)
        {
            yield return Delete(change);
            yield return Write(change, change.Path + Second, OperationKind.Replace, WriteMode.Put, change.Differences, null);
            yield break;
        }

        if (main.Count > 0 || change.Kind == OperationKind.Create)
        {
            yield return Write(
                change, change.Path, change.Kind, change.Kind == OperationKind.Create ? WriteMode.Put : change.Desired.Type.UpdateMode, main, null);
        }

        if (late.Count > 0)
        {
            var key = main.Count > 0 || change.Kind == OperationKind.Create ? change.Path + Second : change.Path;
            yield return Write(change, key, OperationKind.Update, change.Desired.Type.UpdateMode, late.Select(difference => After(change, difference, split)), split.Reason);
        }
    }

    // What the first write would take away goes with the second.
    private static void Widen(ResourceChange change, List<Difference> main, List<Difference> late)
    {
        foreach (var difference in main.Concat(late).ToArray())
        {
            if (change.Desired.Type.Widened(difference.ArmPath, change.Actual!.Body, difference.Write) is not { } wider)
                continue;
            if (main.Remove(difference))
                late.Add(difference);
            var property = change.Desired.Type.Properties.First(property => property.ArmPath == difference.ArmPath);
            var have = BodyPath.Get(change.Actual.Body, difference.ArmPath);
            if (wider is not JsonObject { Count: 0 } && !property.Comparison.Same(wider, have))
                main.Add(new Difference(difference.ArmPath, wider, [.. BodyDiff.Shown(property, have, wider)], null));
        }
    }

    private static Difference Until(ResourceChange change, string armPath, JsonNode value)
    {
        var property = change.Desired.Type.Properties.First(property => property.ArmPath == armPath);
        return new Difference(armPath, value.DeepClone(), [.. BodyDiff.Shown(property, null, value)], null);
    }

    // What the first write sent stands before what the second one makes of it; that it is finished then goes without saying.
    private static Difference After(ResourceChange change, Difference difference, LateSplit split)
    {
        if (!split.FirstValues.TryGetValue(difference.ArmPath, out var first))
            return difference;
        var property = change.Desired.Type.Properties.First(property => property.ArmPath == difference.ArmPath);
        return difference with
        {
            Write = Beyond(first, difference.Write),
            Shown = [.. BodyDiff.Shown(property, first, difference.Write!).Where(shown => shown.ArmPath != $"tags.{ResourceTags.Owner}")],
        };
    }

    private static JsonNode? Beyond(JsonNode first, JsonNode? second) => first is JsonObject sent && second is JsonObject members
        ? new JsonObject(members.Where(member => !JsonNode.DeepEquals(member.Value, sent[member.Key])).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())))
        : second;

    private Step Delete(ResourceChange change) => new()
    {
        Key = change.Path,
        Path = change.Path,
        Kind = OperationKind.Replace,
        Mode = WriteMode.Delete,
        Resource = input.Describe(change.Desired, change.Actual!.Id),
        Type = change.Desired.Type,
        Stage = StageOf(change.Desired.Type),
        Changes = [.. change.Differences.SelectMany(difference => difference.Shown)],
        Serializes = Locked(change.Desired.Type, change.Actual.Id, change.Actual.Body),
        Reason = ReasonToReplace(change),
        Names = ActualReferences.Of(change.Actual),
    };

    private Step Write(
        ResourceChange change, string key, OperationKind kind, WriteMode mode, IEnumerable<Difference> differences, string? reason)
    {
        var all = differences.ToArray();
        return new Step
        {
            Key = key,
            Path = change.Path,
            Kind = kind,
            Mode = mode,
            // What is replaced comes back under its declared id.
            Resource = input.Describe(change.Desired, mode == WriteMode.Put ? null : change.Actual?.Id),
            Type = change.Desired.Type,
            Stage = reason is not null ? StepStage.Late : StageOf(change.Desired.Type),
            Body = Noted(change, Body(change, all, mode), all),
            Changes = [.. all.SelectMany(difference => difference.Shown)],
            IsRepair = kind == OperationKind.Update && all.Any(difference => difference.IsRepair),
            Serializes = Locked(change.Desired.Type, change.Desired.Id, change.Body),
            NeededRoles = change.Desired.NeededRoles,
            Slot = kind == OperationKind.Create ? change.Desired.Type.Slot(change.Desired.Id, change.Body) : null,
            Reason = reason ?? (change.Kind == OperationKind.Replace ? ReasonToReplace(change) : null),
        };
    }

    private JsonObject Noted(ResourceChange change, JsonObject body, IEnumerable<Difference> differences)
    {
        // In what others keep only that is noted which is put there.
        if (!change.Desired.IsExisting)
            SecretNotes.Add(change.Desired.Type, body, change.Body, change.Kind == OperationKind.Update ? change.Actual?.Body : null);
        else
            SharedLists.Note(change, body, differences, input.Owner);
        return body;
    }

    private static JsonObject Body(ResourceChange change, Difference[] differences, WriteMode mode)
    {
        var body = new JsonObject();
        foreach (var difference in differences)
        {
            var value = difference.Write;
            if (change.Kind == OperationKind.Replace)
                value = BodyPath.Get(change.Body, difference.ArmPath);
            BodyPath.Set(body, difference.ArmPath, value?.DeepClone());
        }

        if (change.Kind == OperationKind.Replace)
            return Whole(change);
        foreach (var path in change.Desired.Type.WrittenWhole)
        {
            if (BodyPath.Get(body, path) is JsonObject changed)
                Complete(change, body, path, changed, mode);
        }

        return body;
    }

    // A PATCH would lose what of the object is not sent; a PUT is laid over it, and lacks only what is not there yet.
    private static void Complete(ResourceChange change, JsonObject body, string path, JsonObject changed, WriteMode mode)
    {
        if (mode == WriteMode.Patch && BodyPath.Get(change.Actual!.Body, path) is JsonObject current)
        {
            var whole = new JsonObject();
            BodyPath.Set(whole, path, current.DeepClone());
            var overlay = new JsonObject();
            BodyPath.Set(overlay, path, changed.DeepClone());
            BodyPath.Set(body, path, BodyPath.Get(BodyOverlay.Lay(change.Desired.Type, whole, overlay), path)!.DeepClone());
        }
        else if (mode == WriteMode.Overlay && BodyPath.Get(change.Body, path) is JsonObject wanted)
        {
            foreach (var (name, value) in wanted.Where(member => !changed.ContainsKey(member.Key)))
                changed[name] = value?.DeepClone();
        }
    }

    private static JsonObject Whole(ResourceChange change)
    {
        var body = new JsonObject();
        foreach (var difference in BodyDiff.OfNew(change.Desired.Type.Properties, change.Body))
            BodyPath.Set(body, difference.ArmPath, difference.Write?.DeepClone());
        return body;
    }

    private static string? ReasonToReplace(ResourceChange change) =>
        change.Differences.FirstOrDefault(difference => difference.Immutable is { Replaces: true })?.Immutable!.Reason;

    internal static ImmutableArray<string> Locked(ArmResourceType type, string id, JsonObject body) => type.Locked(id, body) is var all && all.Length == 1
        ? [all[0].ToLowerInvariant()]
        : [.. all.Select(locked => locked.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal static StepStage StageOf(ArmResourceType type) => type.Tier switch
    {
        Tier.Lock => StepStage.Lock,
        >= Tier.PrivateEndpoint => StepStage.Connection,
        _ => StepStage.Base,
    };
}
