using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Planning.Resources.DocumentDB;
using IotVnetDsl.Planning.Resources.KeyVault;
using IotVnetDsl.Planning.Resources.Monitoring;
using IotVnetDsl.Planning.Resources.Targets;
using IotVnetDsl.Planning.Tests.Resources;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>
/// Every type × {ours, adopted, existing, another topology's} × {as declared, changed, undeclared, gone}: what the plan and the destruction
/// do with it. What carries no mark is a part of what holds it, and belongs to whom that belongs.
/// </summary>
public sealed class OwnershipMatrixTests
{
    public static TheoryData<string> ArmTypes => [.. ResourceCatalog.Types.Select(type => type.ArmType)];

    [Theory]
    [MemberData(nameof(ArmTypes))]
    public async Task A_plan_and_a_destruction_leave_to_others_what_is_theirs(string armType)
    {
        var example = await Deployed.OfAsync(armType);
        var wrong = new List<string>();
        foreach (var whose in Enum.GetValues<Whose>())
        {
            foreach (var state in Enum.GetValues<State>())
            {
                if (example.Make(whose, state) is not { } made)
                    continue;
                var (plan, destruction) = (await made.PlanAsync(), await made.DestroyAsync());
                if (plan != example.Planned(whose, state))
                    wrong.Add($"{whose}, {state}: the plan does '{plan}', not '{example.Planned(whose, state)}'");
                if (destruction != example.Destroyed(whose, state))
                    wrong.Add($"{whose}, {state}: the destruction does '{destruction}', not '{example.Destroyed(whose, state)}'");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private enum Whose
    {
        Ours,
        Adopted,
        Existing,
        Anothers,
    }

    private enum State
    {
        AsDeclared,
        Changed,
        Undeclared,
        Gone,
    }

    /// <summary>A topology that was deployed, and a resource of it.</summary>
    private sealed record Deployed(TopologyGraph Graph, FakeArm Arm, DesiredResource Resource, DesiredResource Holder)
    {
        private ArmResourceType Type => Resource.Type;

        private bool IsMarked => Type.IsMarked;

        public static async Task<Deployed> OfAsync(string armType)
        {
            foreach (var topology in Example.All.Prepend<Topology>(new Everything()))
            {
                var desired = DesiredOf(topology.Graph());
                // Declared at the top, so that it can be made an existing one; with something to change, where there is such a one.
                var candidates = desired.Resources.Where(resource => resource.Type.ArmType == armType && !resource.IsExisting && !StandsOnSomethingThatGoes(resource) && HolderOf(resource, desired) is { } holder && topology.Graph().Topology[holder.Declaration] is RecordValue).ToArray();
                if (candidates.Length == 0)
                    continue;
                var arm = new FakeArm();
                arm.Apply(Requests.Made(await Planner.PlanAsync(topology.Graph(), Requests.Local(), arm, TestContext.Current.CancellationToken)));
                var resource = candidates.FirstOrDefault(candidate => Change(candidate, arm[candidate.Id].DeepClone().AsObject()) is not null) ?? candidates[0];
                return new(topology.Graph(), arm, resource, HolderOf(resource, desired)!);
            }

            throw new InvalidOperationException($"nothing uses {armType}");
        }

        public string Planned(Whose whose, State state) => (whose, state) switch
        {
            // On what is ours, by whomever: nothing says that.
            (_, State.Undeclared) when Type is DiagnosticSettings => "surplus",
            (Whose.Anothers, State.Undeclared) when IsMarked => "nothing",
            (Whose.Anothers, State.Gone) when IsMarked => "create",
            (Whose.Anothers, _) => IsLock ? OfLock(state) : "IVD9015",
            // Who keeps the target gives the role when the identity is there.
            (Whose.Existing, State.Gone) => Type is RoleAssignments ? "nothing" : IsMarked || IsLock ? "IVD9005" : "create",
            (Whose.Existing, State.Changed) => IsMarked || IsLock ? "nothing" : "update",
            (Whose.Existing, _) => "nothing",
            (Whose.Adopted, State.AsDeclared) => IsMarked ? "adopted" : "nothing",
            (Whose.Adopted, State.Undeclared) => IsInCollection ? "surplus" : "nothing",
            (Whose.Adopted, State.Changed) => IsLock ? "update" : "update needs adopt",
            (Whose.Adopted, State.Gone) => IsMarked || IsLock ? "create" : "create needs adopt",
            (_, State.AsDeclared) => "nothing",
            (_, State.Undeclared) => Type is RoleAssignments or SqlRoleAssignments ? "delete" : IsMarked ? "delete needs delete" : IsInCollection || Type is NodeChildType ? "surplus" : "nothing",
            (_, State.Changed) => "update",
            _ => "create",
        };

        public string Destroyed(Whose whose, State state) => (whose, state) switch
        {
            (_, State.Gone) => "nothing",
            // A lock that stays keeps what it stands on; all else goes with that.
            (_, State.Undeclared) or (Whose.Existing, _) when IsLock => Type is Locks ? "IVD9008" : "delete",
            (Whose.Ours, State.Undeclared) => "delete",
            (Whose.Ours, _) => "delete",
            _ when IsMarked => "nothing",
            (Whose.Existing, State.Undeclared) => IsNested ? "delete" : "nothing",
            (_, State.Undeclared) => "nothing",
            // Azure has no request that deletes one.
            (Whose.Existing, _) when Type is VaultKeys or RuleSetType => "nothing",
            (Whose.Existing, _) => "delete",
            _ => IsLock ? "delete" : "nothing",
        };

        // It is a part of no resource, and carries no mark: what is declared is the topology's.
        private bool IsLock => Type is ExtensionType && !IsMarked;

        private bool IsInCollection => DesiredOf(Graph).Collections.Any(collection => collection.Type == Type);

        // What is in something that goes, goes with it.
        private bool IsNested => Resource.Parent != Holder.Path;

        public Made? Make(Whose whose, State state)
        {
            // An item of another resource's record is existing only with that one.
            if (whose == Whose.Existing && IsMarked && Type is ChildResourceType)
                return null;
            var arm = Arm.Copy();
            if (Type is not Locks)
                RemoveLocks(arm);
            var holder = arm[ActualId(Holder)];
            var owner = whose switch { Whose.Ours or Whose.Existing => Graph.Topology["Id"].ToString(), Whose.Anothers => "another", _ => null };
            // Of two that carry a mark each, the declared one stays ours.
            if (!(IsMarked && state == State.Undeclared))
                Mark(Holder.Type, holder, owner);
            var graph = Graph;
            if (whose == Whose.Existing)
            {
                Mark(Holder.Type, holder, null);
                graph = TopologyGraphBuilder.Build(
                    graph.Topology.With(Holder.Declaration, ((RecordValue)graph.Topology[Holder.Declaration]).With("Existing", new ScalarValue(true))), graph.Variant);
            }

            var id = ActualId(Resource);
            switch (state)
            {
                case State.Changed when Change(Resource, arm[id]) is null:
                    return null;
                // What holds others cannot be gone alone.
                case State.Gone when arm.Ids.Any(other => ResourceId.IsBelow(other, id)) || (whose == Whose.Existing && IsMarked && Type.Tier == Tier.Group):
                    return null;
                case State.Gone:
                    arm.Remove(id);
                    break;
                case State.Undeclared:
                    var copy = arm[id].DeepClone().AsObject();
                    if (Type is RoleAssignments)
                        BodyPath.Set(copy, "properties.principalId", "somebody");
                    id = Type is RoleAssignments ? id[..^12] + "000000000000" : id + "-old";
                    // What is in a group or on a hub of one name is not in another.
                    if (Type.Tier == Tier.Group)
                        return null;
                    Mark(Type, copy, whose == Whose.Existing ? null : owner);
                    arm.Put(id, copy);
                    break;
            }

            return new Made(graph, arm, Resource.Path, id);
        }

        // Azure deletes a role with the resource that it is given on: that says nothing of whose it is.
        private static bool StandsOnSomethingThatGoes(DesiredResource resource) =>
            resource.Type is RoleAssignments roles && ResourceId.GroupOf(resource.Id) is { } group && !ResourceId.Same(roles.ScopeOf(resource.Id), group);

        private static void RemoveLocks(FakeArm arm)
        {
            foreach (var id in arm.Ids.Where(id => id.Contains("/locks/", StringComparison.Ordinal)).ToArray())
                arm.Remove(id);
        }

        private static string OfLock(State state) => state switch
        {
            State.Changed => "update",
            State.Gone => "create",
            _ => "nothing",
        };

        private string ActualId(DesiredResource resource) => Arm.Ids.Contains(resource.Id, ResourceId.Comparer)
            ? resource.Id
            : Arm.Ids.First(id => id.Contains("/roleAssignments/", StringComparison.Ordinal) && ResourceId.Same(((ExtensionType)resource.Type).ScopeOf(id), ((ExtensionType)resource.Type).ScopeOf(resource.Id)));

        private static DesiredTopology DesiredOf(TopologyGraph graph)
        {
            var problems = new List<PlanningProblem>();
            var desired = DesiredTopology.Of(new MappingContext(graph, Requests.Subscription), problems);
            Assert.Equal([], problems);
            return desired;
        }

        private static DesiredResource? HolderOf(DesiredResource resource, DesiredTopology desired)
        {
            var at = resource;
            while (!at.Type.IsMarked && at.Type is not ExtensionType)
            {
                if (at.Parent is not { } parent || desired.Find(parent) is not { } above)
                    return null;
                at = above;
            }

            return at;
        }

        private static void Mark(ArmResourceType type, JsonObject body, string? owner)
        {
            if (!type.IsMarked)
                return;
            if (type is RoleAssignments)
            {
                BodyPath.Set(body, type.MarkPath, owner is null ? "by hand" : $"{ResourceTags.Owner}={owner}");
                return;
            }

            var marks = (BodyPath.Get(body, type.MarkPath) as JsonObject)?.DeepClone().AsObject() ?? [];
            marks.Remove(ResourceTags.Owner);
            if (owner is not null)
                marks[ResourceTags.Owner] = owner;
            BodyPath.Set(body, type.MarkPath, marks);
        }

        /// <summary>Changes one value as somebody would by hand; null where there is none that a plan would put back.</summary>
        private static JsonObject? Change(DesiredResource resource, JsonObject actual)
        {
            foreach (var property in resource.Type.Properties.Where(property => property is { IsWriteOnly: false, Items: null, Immutable: null } && property.ArmPath is not ("location" or "tags") && property.ArmPath != resource.Type.MarkPath))
            {
                if (resource.LeftToParts.Contains(property.ArmPath) || BodyPath.Get(resource.Body, property.ArmPath) is not JsonValue value || BodyPath.Get(actual, property.ArmPath) is not JsonValue)
                    continue;
                var before = actual.DeepClone().AsObject();
                BodyPath.Set(actual, property.ArmPath, value.GetValueKind() switch
                {
                    JsonValueKind.True => false,
                    JsonValueKind.False => true,
                    JsonValueKind.Number => long.Parse(value.ToString(), CultureInfo.InvariantCulture) + 1,
                    _ => "by-hand",
                });
                if (BodyDiff.Between(resource.Properties, resource.Body, actual, _ => false).Any(difference => difference.ArmPath == property.ArmPath && difference.Immutable is null))
                    return actual;
                foreach (var (name, old) in before.ToArray())
                    actual[name] = old?.DeepClone();
            }

            return null;
        }
    }

    /// <summary>What a case is made of.</summary>
    private sealed record Made(TopologyGraph Graph, FakeArm Arm, string Path, string Id)
    {
        public async Task<string> PlanAsync()
        {
            var result = await Planner.PlanAsync(Graph, Requests.Local(), Arm, TestContext.Current.CancellationToken);
            if (result.Plan is not { } plan)
                return string.Join(", ", result.Problems.Select(problem => problem.Code).Distinct());
            if (OperationOn(plan) is { } operation)
            {
                var needed = plan.Missing.Where(consent => consent.Kind is "adopt" or "delete").Select(consent => consent.Kind).Distinct().ToArray();
                return operation.Kind.ToString().ToLowerInvariant() + (needed.Length > 0 ? $" needs {string.Join(", ", needed)}" : "");
            }

            return plan.Surplus.Any(surplus => ResourceId.Same(surplus.Id, Id)) ? "surplus"
                : plan.Adopted.Any(adopted => adopted.Path == Path) && !Id.EndsWith("-old", StringComparison.Ordinal) && !Id.EndsWith("000000000000", StringComparison.Ordinal) ? "adopted"
                : "nothing";
        }

        public async Task<string> DestroyAsync()
        {
            var result = await Planner.DestroyAsync(Graph, Requests.Local($"delete:{Graph.Topology["Id"]}"), Arm, TestContext.Current.CancellationToken);
            if (result.Plan is not { } plan)
                return string.Join(", ", result.Problems.Select(problem => problem.Code).Distinct());
            // What goes with what holds it needs no request of its own.
            return Arm.Ids.Contains(Id, ResourceId.Comparer) && plan.Operations.Any(operation => ResourceId.Same(operation.Resource.Id, Id) || ResourceId.IsBelow(Id, operation.Resource.Id)) ? "delete" : "nothing";
        }

        private PlanOperation? OperationOn(Plan plan) => plan.Operations.FirstOrDefault(operation => ResourceId.Same(operation.Resource.Id, Id) || (operation.Resource.Path == Path && !Id.EndsWith("-old", StringComparison.Ordinal) && !Id.EndsWith("000000000000", StringComparison.Ordinal)));
    }
}
