namespace IotVnetDsl.LocalArm.Facts;

/// <summary>One member of a sub-resource: an address, a public host name and the zone that answers for it.</summary>
internal sealed record PrivateLinkMember(string Type, string GroupId, string Member, string HostName, string Zone);

internal static class PrivateLinkGroups
{
    private static readonly IReadOnlyList<PrivateLinkMember> All =
        [.. FactTable.Rows("private-link").Select(row => new PrivateLinkMember(row[0], row[1], row[2], row[3], row[4]))];

    public static ILookup<string, PrivateLinkMember> Of(string type) =>
        All.Where(member => member.Type.Equals(type, StringComparison.OrdinalIgnoreCase)).ToLookup(member => member.GroupId, StringComparer.OrdinalIgnoreCase);
}
