namespace IotVnetDsl.LocalArm.Facts;

internal sealed record RoleDefinition(string Guid, string Name, IReadOnlySet<string> DataActions);

/// <summary>Built-in roles by GUID.</summary>
internal static class RoleDefinitions
{
    public static IReadOnlyList<RoleDefinition> All { get; } =
    [
        .. FactTable.Rows("role-definitions").Select(row =>
            new RoleDefinition(row[0], row[1], row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet())),
    ];

    /// <param name="id">A role definition's id or GUID; only the last segment counts.</param>
    public static RoleDefinition? Find(string id) =>
        All.FirstOrDefault(role => role.Guid.Equals(id[(id.LastIndexOf('/') + 1)..], StringComparison.OrdinalIgnoreCase));
}
