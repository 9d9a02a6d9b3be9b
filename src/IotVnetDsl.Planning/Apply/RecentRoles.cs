using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply;

/// <summary>
/// Since when roles exist that may not be effective yet. Kept in the journal: the run that continues an interrupted one waits for the rest of the
/// time, too.
/// </summary>
internal sealed class RecentRoles(JournalFile journal, TimeProvider time)
{
    /// <summary>How long a role assignment may take to be effective (Azure's documentation, checked November 2026).</summary>
    public static readonly TimeSpan Propagation = TimeSpan.FromMinutes(10);

    public TimeSpan? YoungestAge
    {
        get
        {
            var roles = journal.Content.Roles;
            return roles.IsEmpty ? null : time.GetUtcNow() - roles.Max(role => role.Since);
        }
    }

    public void Note(PlanOperation operation)
    {
        if (!string.Equals(operation.Resource.ArmType, EqualRoleAssignment.Type, StringComparison.OrdinalIgnoreCase) || operation.Mode == WriteMode.Delete)
            return;
        var role = new JournalRole(operation.Resource.Id, time.GetUtcNow());
        journal.Change(content => content with { Roles = [.. Young(content.Roles).Where(other => other.Id != role.Id), role] });
    }

    private ImmutableArray<JournalRole> Young(ImmutableArray<JournalRole> roles) =>
        [.. roles.Where(role => time.GetUtcNow() - role.Since < Propagation)];
}
