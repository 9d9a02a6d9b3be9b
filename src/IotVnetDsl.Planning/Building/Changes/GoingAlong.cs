using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Building.Consents;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.ManagedIdentity;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>
/// What names something that goes must go with it, with consent and in the same write: Azure refuses the one without the other, as often as
/// one tries.
/// </summary>
internal sealed class GoingAlong(DesiredTopology desired, ActualState actual, PlanInput input)
{
    /// <summary>The differences, with those of lists that the code does not set and that lose what is left without its endpoint.</summary>
    public ImmutableArray<Difference> Of(DesiredResource resource, ActualResource existing, ImmutableArray<Difference> differences)
    {
        var written = new JsonObject();
        foreach (var difference in differences)
            BodyPath.Set(written, difference.ArmPath, difference.Write?.DeepClone());
        // What the code itself leaves loose is a mistake that a rule reports.
        var declared = resource.Type.LooseEnds(resource.Body).Select(loose => (loose.List, loose.Key)).ToHashSet();
        var gone = resource.Type.LooseEnds(BodyOverlay.Lay(resource.Type, existing.Body, written))
            .Where(loose => !declared.Contains((loose.List, loose.Key)))
            .ToLookup(loose => resource.Type.Properties.First(property => property.ArmPath == loose.List));
        return
        [
            .. differences,
            .. gone.Select(list => list.Where(loose => IsAgreed(resource, list.Key, loose)).Select(loose => loose.Key).ToArray() is { Length: > 0 } agreed
                ? Without(list.Key, BodyPath.Get(existing.Body, list.Key.ArmPath) as JsonArray ?? [], item => agreed.Contains(list.Key.Items!.NameOf(item)))
                : null).OfType<Difference>(),
        ];
    }

    /// <summary>What the code leaves as it is, and is no more: a subnet's security group that is no longer declared. The consent to its deletion is enough.</summary>
    public IEnumerable<Difference> Left(DesiredResource resource, ActualResource existing) =>
        from property in resource.Properties
        where property is { Mapping: Reference, Immutable: null } or { Items.Mapping: References } && BodyPath.Get(resource.Body, property.ArmPath) is null
        let had = BodyPath.Get(existing.Body, property.ArmPath)
        let difference = (property, had) switch
        {
            ({ Mapping: Reference, Immutable: null }, JsonValue id) when Goes(id.ToString()) =>
                new Difference(OwnerOf(property.ArmPath), null, [new PropertyChange(property.Name, property.ArmPath, property.Text?.Invoke(id) ?? id.ToString(), null)], null),
            ({ Items: { Mapping: References } list }, JsonArray items) => Without(property, items, item => list.KeyOf(item)?.ToString() is { } id && Goes(id)),
            _ => null,
        }
        where difference is not null
        select difference;

    /// <summary>
    /// Identities that the code leaves attached, and that go or are no more: Azure takes no write that attaches one which is not there. One that something of the
    /// resource still goes by stays, since Azure refuses to take it away: its deletion is asked for as what it cuts off.
    /// </summary>
    public IEnumerable<Difference> LeftIdentities(DesiredResource resource, ActualResource existing)
    {
        if (BodyPath.Get(resource.Body, Identities.KindPath) is not null || BodyPath.Get(existing.Body, Identities.UserAssignedPath) is not JsonObject attached)
            yield break;
        var gone = attached.Select(identity => identity.Key).Where(id => (Goes(id) || IsGone(id)) && !Identities.IsUsed(existing.Body, id)).ToHashSet(ResourceId.Comparer);
        if (gone.Count == 0)
            yield break;
        var kind = BodyPath.Get(existing.Body, Identities.KindPath)?.ToString();
        if (gone.Count == attached.Count && Identities.WithoutUserAssigned(kind) is { } left)
            yield return new Difference(Identities.KindPath, left, [new PropertyChange("identity", Identities.KindPath, kind, left)], null);
        yield return new Difference(
            Identities.UserAssignedPath,
            gone.Count == attached.Count ? null : new JsonObject(attached.Select(identity => KeyValuePair.Create(identity.Key, gone.Contains(identity.Key) ? null : (JsonNode?)new JsonObject()))),
            [.. gone.Order(ResourceId.Comparer).Select(id => new PropertyChange("user-assigned identities", $"{Identities.UserAssignedPath}[{ResourceId.Name(id)}]", ResourceId.Name(id), null))],
            null);
    }

    // What lies in a group that was not read may be there.
    private bool IsGone(string id) => desired.FindId(id) is null && actual.Find(id) is null && ResourceId.GroupOf(id) is { } group && actual.Covers($"{group}/providers/{ResourceId.TypeOf(id)}");

    private bool Goes(string id) => desired.FindId(id) is null && actual.Find(id) is { } named && named.Type.IsTaggable && named.Type.IsOwned(named, input.Owner);

    // The record around an id has nothing else.
    private static string OwnerOf(string armPath) => armPath.EndsWith(".id", StringComparison.Ordinal) ? armPath[..^3] : armPath;

    private bool IsAgreed(DesiredResource resource, ModelledProperty list, LooseEnd loose)
    {
        var subject = new ConsentSubject(LogicalPath.Child(resource.Path, ListDiff.MemberOf(list.Name), loose.Key), loose.Key);
        input.Consents.Need("delete", subject, $"it names '{loose.Missing}', which goes");
        return input.Consents.Has("delete", subject);
    }

    private static Difference? Without(ModelledProperty property, JsonArray all, Func<JsonObject, bool> goes)
    {
        var list = property.Items!;
        var items = all.OfType<JsonObject>().ToLookup(goes);
        return items[true].Any()
            ? new Difference(
                property.ArmPath,
                new JsonArray([.. items[false].Select(item => (JsonNode)ListDiff.Stub(list, item))]),
                [.. items[true].Select(item => new PropertyChange(property.Name, ListDiff.ItemPath(property, list, item), list.Describe(item), null))],
                null)
            : null;
    }
}
