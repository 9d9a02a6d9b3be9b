using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>A built-in role of Azure.</summary>
/// <param name="Id">GUID of its definition, the same in every tenant.</param>
/// <param name="Name">Azure's name of it.</param>
/// <param name="Member">The DSL's name of it: a member of <c>Role</c>.</param>
/// <param name="Service">Graph type of the resources that it is about; null where it is about all.</param>
/// <param name="WritesTo">Graph types of the targets that a hub's identity may write to with it.</param>
/// <param name="Use">How it is good for writing, null where it is not.</param>
/// <param name="IsForServices">Lets services other than a hub do what they do there: register devices in a hub, write what is captured, use a key.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record BuiltInRole(
    string Id, string Name, string Member, string? Service, ImmutableArray<string> WritesTo, string? Use, bool IsForServices, string Source, string Date) : IFact
{
    /// <summary>Gives no more than writing needs.</summary>
    public bool IsLeast => Use == "least";

    /// <summary>Gives out addresses of files, and nothing else.</summary>
    public bool IsForDelegating => Use == "delegate";
}

/// <summary>The built-in roles, and what they are ok for. Data: <c>roles.txt</c>.</summary>
public static class BuiltInRoles
{
    private static readonly Lazy<ImmutableArray<BuiltInRole>> Listed = new(() => FactTable.Read<BuiltInRole>("roles"));

    // Asked of each assignment.
    private static readonly Lazy<ILookup<string, BuiltInRole>> Writing = new(() => Listed.Value.OrderByDescending(role => role.IsLeast)
        .SelectMany(role => role.WritesTo, (role, type) => (role, type)).ToLookup(pair => pair.type, pair => pair.role, StringComparer.Ordinal));

    public static ImmutableArray<BuiltInRole> All => Listed.Value;

    /// <summary>The role of a GUID, null for a custom role.</summary>
    public static BuiltInRole? Find(string id)
    {
        var bare = id.Trim('{', '}');
        return All.FirstOrDefault(role => string.Equals(role.Id, bare, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The roles with which a hub may write to targets of a type, the least first; none for a type that no hub writes to.</summary>
    public static IEnumerable<BuiltInRole> ForWritingTo(string targetType) => Writing.Value[targetType];
}
