using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Access;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A role is given to an identity on a scope once.</summary>
internal sealed class RepeatedRole : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2010", "The same role for the same identity on the same scope twice", Severity.Error);

    public override void Check(RuleContext context)
    {
        var first = new Dictionary<(string Principal, string Role, string Scope), RoleAssignmentView>();
        // What exists already is there first.
        foreach (var assignment in context.Topology.All<RoleAssignmentView>().OrderByDescending(assignment => assignment.Existing.Is(true) == Answer.Yes))
        {
            if ((Text(assignment.Principal.Identity) ?? assignment.Principal.ObjectId.Known?.ToLowerInvariant()) is not { } principal || assignment.Role.Id.Known is not { } role || Text(assignment.Scope) is not { } scope)
                continue;

            var key = (principal, role.Trim('{', '}').ToLowerInvariant(), scope);
            if (!first.TryGetValue(key, out var other))
            {
                first.Add(key, assignment);
            }
            else if (assignment.Existing.Is(true) == Answer.No)
            {
                context.Report(
                    assignment,
                    $"'{assignment.Path}' gives the role that '{other.Path}' gives already, to the same identity on the same scope: Azure refuses the "
                        + "second (RoleAssignmentExists); take one out");
            }
        }
    }

    private static string? Text(ReferenceProperty reference) => reference.Known is { Path: { } path, Key.IsWhollyKnown: true } known
        ? $"{path}/{known.Child}[{known.Key.ToString().ToLowerInvariant()}].{known.Output}"
        : null;
}
