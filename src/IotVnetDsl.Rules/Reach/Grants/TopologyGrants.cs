using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.Access;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Reach.Grants;

/// <summary>What role assignments let the hubs' identities do.</summary>
public sealed class TopologyGrants : ModelPart
{
    private readonly Derived<RoleAssignmentView[]> _unsettled;
    private readonly Derived<ILookup<string, RoleAssignmentView>> _byScope;
    private readonly Derived<bool> _isAnyUnsure;
    private readonly Derived<RoleAssignmentView, Answer> _serves;
    private readonly Derived<string, ILookup<string, RoleAssignmentView>> _ofPrincipal;

    public TopologyGrants(TopologyModel model) : base(model)
    {
        _unsettled = new(model, () => [.. model.All<RoleAssignmentView>().Where(assignment => assignment.Principal.Identity.TargetPath is null)]);
        _byScope = new(model, () => ByScope(model.All<RoleAssignmentView>()));
        _ofPrincipal = new(model, path => ByScope((model.Find(path) is { } known ? model.Part<ReferenceIndex>().To<RoleAssignmentView>(known) : [])
            .Where(assignment => assignment.Principal.Identity.TargetPath == path)));
        _isAnyUnsure = new(model, () => model.All<IotHubView>().Any(IsUnsure));
        _serves = new(model, Serves);
    }

    /// <summary>Does the identity have a role with which it may make the use? A custom role may be one.</summary>
    public Answer Allow(HubUse use, Principal principal) => Fitting(use, principal).Select(grant => grant.Fits).Any()
        .Or(Model.MayHoldMore<RoleAssignmentView>());

    /// <summary>The assignments with which the identity may write to the target of a use, with the answer whether it surely may.</summary>
    public IEnumerable<Grant> Fitting(HubUse use, Principal principal) => Of(principal, use)
        .Select(assignment => new Grant(assignment, principal.Has(assignment.Principal).And(Fits(assignment, use)).And(Covers(assignment, use))));

    /// <summary>Does an identity that makes the use do so by the assignment?</summary>
    internal static Answer Serves(RoleAssignmentView assignment, HubUse use) => use.Principal is { } principal
        ? principal.Has(assignment.Principal).And(Fits(assignment, use)).And(Covers(assignment, use))
        : use.Proof == Proof.Key ? Answer.No : Answer.CannotSay;

    /// <summary>Can the identity give out addresses of files, a matter of the account as a whole? Beside a role on it, one for delegating does.</summary>
    public Answer Delegate(HubUse use, Principal principal) => Of(principal, use)
        .Select(assignment => principal.Has(assignment.Principal)
            .And(Fits(assignment, use).Or(Delegates(assignment)))
            .And(GrantScope.IsPart(assignment.Scope) ? Answer.No : Covers(assignment, use)))
        .Any()
        .Or(Model.MayHoldMore<RoleAssignmentView>());

    /// <summary>
    /// The assignments that look as if they were meant for the use, each with the answer whether it surely was: ours, good for nothing else,
    /// and right but for the one thing that <paramref name="mistake"/> names.
    /// </summary>
    internal IEnumerable<Grant> Meant(HubUse use, Principal principal, GrantMistake mistake) =>
        (mistake == GrantMistake.Principal ? On(use.Target?.TargetPath) : Of(principal)).Select(assignment => new Grant(
            assignment,
            Has(mistake, assignment, use, principal).And(assignment.Existing.Is(true).Not()).And(_serves[assignment].Not())));

    private static Answer Has(GrantMistake mistake, RoleAssignmentView assignment, HubUse use, Principal principal) => mistake switch
    {
        GrantMistake.Role => principal.IsMeantBy(assignment.Principal.Identity).And(Covers(assignment, use)).And(Fits(assignment, use).Not()).And(IsForTarget(assignment, use)),
        GrantMistake.Principal => Covers(assignment, use).And(Fits(assignment, use)).And(IsMistaken(assignment.Principal.Identity, use, principal)),
        _ => principal.IsMeantBy(assignment.Principal.Identity).And(Fits(assignment, use)).And(Misses(assignment, use, principal)),
    };

    // A role that is given on more than the target may be for something else in it: only one of the target's own service is not.
    private static Answer IsForTarget(RoleAssignmentView assignment, HubUse use)
    {
        if (assignment.Scope.Known is not { } scope || use.Target?.Known is not { } target || assignment.Role.Id.Known is not { } id)
            return Answer.CannotSay;
        return (scope.Type == target.Type || BuiltInRoles.Find(id)?.Service == target.Type).ToAnswer();
    }

    // A user-assigned identity that is not the hub's may well serve somebody whom the topology does not know.
    private static Answer IsMistaken(ReferenceProperty given, HubUse use, Principal principal) => principal.IsMeantBy(given).Not().And(given switch
    {
        { Known.Type: HubType } => Answer.Yes,
        { TargetPath: { } path, Known: { } identity } => use.Hub.Identity.UserAssignedIdentities.Any(new Principal(identity.Type, path, Principal.UserIdentity).IsMeantBy),
        { Known: not null } => Answer.CannotSay,
        _ => given.IsUnknown() ? Answer.CannotSay : Answer.No,
    });

    // Another resource of the kind, or a sibling of the child; what a user-assigned identity does elsewhere is not ours to say.
    private static Answer Misses(RoleAssignmentView assignment, HubUse use, Principal principal) => Covers(assignment, use).Not().And(
        (assignment.Scope, use.Target) switch
        {
            ({ Known: { } scope }, { Known: { } target }) when scope.Type != target.Type => Answer.No,
            ({ TargetPath: { } path }, { TargetPath: { } targetPath }) => (path == targetPath || principal.Type == HubType).ToAnswer(),
            _ => Answer.CannotSay,
        });

    private const string HubType = "IotHub";

    private IEnumerable<RoleAssignmentView> Of(Principal principal) => _ofPrincipal[principal.Path].SelectMany(scope => scope).Concat(_unsettled.Value);

    // One identity may write everywhere, by a role for each target: of those only the ones that may cover this target matter.
    private IEnumerable<RoleAssignmentView> Of(Principal principal, HubUse use) => use.Target?.TargetPath is { } target
        ? _ofPrincipal[principal.Path][target].Concat(_ofPrincipal[principal.Path][""]).Concat(_unsettled.Value)
        : Of(principal);

    private IEnumerable<RoleAssignmentView> On(string? target) => target is null ? Model.All<RoleAssignmentView>() : _byScope.Value[target].Concat(_byScope.Value[""]);

    // What is given on a group or on what is not known may cover anything.
    private static ILookup<string, RoleAssignmentView> ByScope(IEnumerable<RoleAssignmentView> assignments) => assignments
        .ToLookup(assignment => assignment.Scope is { TargetPath: { } path } scope && !GrantScope.IsAround(scope) ? path : "", StringComparer.Ordinal);

    // A hub's own identity is used by that hub only.
    private Answer Serves(RoleAssignmentView assignment)
    {
        var uses = Model.Part<TopologyUses>();
        var given = assignment.Principal.Identity;
        if (given.Target<ResourceView>() is not { } principal)
            return Answer.CannotSay;
        var hub = principal as IotHubView;
        var known = (assignment.Scope is { TargetPath: { } target } scope && !GrantScope.IsAround(scope) ? uses.By(principal, target) : uses.By(principal)).Select(use => Fits(assignment, use).And(Covers(assignment, use))).Any();
        var isUnsure = hub is null ? _isAnyUnsure.Value : IsUnsure(hub);
        return known.Or(isUnsure ? Answer.CannotSay : Answer.No).Or(hub is null ? Model.MayHoldMore<IotHubView>() : Answer.No);
    }

    // Could it use its identities in a way that is not known?
    private bool IsUnsure(IotHubView hub) =>
        TopologyUses.MayHaveMore(hub) != Answer.No || Model.Part<TopologyUses>().Of(hub).Any(use => use.Proof != Proof.Key && use.Principal is null);

    // What a condition leaves of a role is not ours to say.
    private static Answer Fits(RoleAssignmentView assignment, HubUse use) =>
        !assignment.Condition.IsUnset() || use.Target?.Known is not { } target || assignment.Role.Id.Known is not { } id || BuiltInRoles.Find(id) is not { } role
            ? Answer.CannotSay
            : role.WritesTo.Contains(target.Type).ToAnswer();

    private static Answer Delegates(RoleAssignmentView assignment) => assignment.Condition.IsUnset() && assignment.Role.Id.Known is { } id && BuiltInRoles.Find(id) is { } role
        ? role.IsForDelegating.ToAnswer()
        : Answer.CannotSay;

    private static Answer Covers(RoleAssignmentView assignment, HubUse use) => GrantScope.Covers(assignment.Scope, use.Target);
}

/// <summary>A role assignment, as one use sees it.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Fits">Does it surely do what was asked for?</param>
public readonly record struct Grant(RoleAssignmentView Assignment, Answer Fits);
