using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A role is given to an identity on a scope once.</summary>
internal sealed class RepeatedRole : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2010", "The same role for the same identity on the same scope twice", Severity.Error);

    public override void Check(RuleContext context)
    {
        var first = new Dictionary<(string Principal, string Role, string Scope), NodeView>();
        // What exists already is there first.
        foreach (var assignment in context.Graph.OfType("RoleAssignment").OrderByDescending(assignment => assignment["Existing"].Is(true) == Answer.Yes))
        {
            if (Text(assignment["Principal"]) is not { } principal || assignment["Role"]["Id"].Text() is not { } role || Text(assignment["Scope"]) is not { } scope)
                continue;

            var key = (principal, role.Trim('{', '}').ToLowerInvariant(), scope);
            if (!first.TryGetValue(key, out var other))
            {
                first.Add(key, assignment);
            }
            else if (assignment["Existing"].Is(true) == Answer.No)
            {
                context.Report(
                    assignment,
                    "",
                    $"'{assignment.Path}' gives the role that '{other.Path}' gives already, to the same identity on the same scope: Azure refuses the "
                        + "second (RoleAssignmentExists); take one out");
            }
        }
    }

    private static string? Text(GraphValue value) => value is ReferenceValue { Path: { } path, Key.IsWhollyKnown: true } reference
        ? $"{path}/{reference.Child}[{reference.Key.ToString().ToLowerInvariant()}].{reference.Output}"
        : null;
}
