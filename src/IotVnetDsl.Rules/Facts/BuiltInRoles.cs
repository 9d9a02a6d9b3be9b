using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>A built-in role of Azure.</summary>
/// <param name="Id">GUID of its definition, the same in every tenant.</param>
/// <param name="Name">Azure's name of it.</param>
/// <param name="Member">The DSL's name of it: a member of <c>Role</c>.</param>
/// <param name="Service">Graph type of the resources that it is about; null where it is about all.</param>
/// <param name="WritesTo">Graph types of the targets that a hub's identity may write to with it.</param>
/// <param name="IsLeast">Gives no more than writing needs.</param>
/// <param name="IsForDelegating">Gives out addresses of files, and nothing else.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record BuiltInRole(
    string Id, string Name, string Member, string? Service, ImmutableArray<string> WritesTo, bool IsLeast, bool IsForDelegating, string Source, string Date);

/// <summary>The built-in roles, and what they are ok for. Data: <c>roles.txt</c>.</summary>
public static class BuiltInRoles
{
    private static readonly Lazy<ImmutableArray<BuiltInRole>> Listed = new(() => LineText.Embedded("Facts.roles.txt")
        .Select(line => new BuiltInRole(
            line.Cells[0],
            line.Cells[1],
            line.Cells[2],
            line.Cells[3] == "-" ? null : line.Cells[3],
            LineText.List(line.Cells[4]),
            line.Cells[5] == "least",
            line.Cells[5] == "delegate",
            line.Cells[6],
            line.Cells[7]))
        .ToImmutableArray());

    public static ImmutableArray<BuiltInRole> All => Listed.Value;

    /// <summary>The role of a GUID, null for a custom role.</summary>
    public static BuiltInRole? Find(string id) =>
        All.FirstOrDefault(role => string.Equals(role.Id, id.Trim('{', '}'), StringComparison.OrdinalIgnoreCase));

    /// <summary>The roles with which a hub may write to targets of a type, the least first; none for a type that no hub writes to.</summary>
    public static IEnumerable<BuiltInRole> ForWritingTo(string targetType) =>
        All.Where(role => role.WritesTo.Contains(targetType)).OrderByDescending(role => role.IsLeast);
}
