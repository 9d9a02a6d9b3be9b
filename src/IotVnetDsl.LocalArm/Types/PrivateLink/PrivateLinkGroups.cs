using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;

namespace IotVnetDsl.LocalArm.Types.PrivateLink;

/// <summary>One member of a sub-resource: an address, a public host name and the zone that answers for it.</summary>
internal sealed record PrivateLinkMember(string Type, string GroupId, string Member, string HostName, string Zone);

internal static class PrivateLinkGroups
{
    private const string EventsZone = "{EventsZone}";

    /// <summary>As the facts have them: with patterns in place of names.</summary>
    public static IReadOnlyList<PrivateLinkMember> All { get; } =
        [.. FactTable.Rows("private-link").Select(row => new PrivateLinkMember(row[0], row[1], row[2], row[3], row[4]))];

    /// <summary>Those of a type, by sub-resource, with the cloud's names in them.</summary>
    public static ILookup<string, PrivateLinkMember> Of(string type, Cloud cloud)
    {
        var eventsZone = cloud.Switches.Is(Switches.HubEventsZone, "as-host") ? $"{{{nameof(CloudNames.Messaging)}}}" : EventsZone;
        return All.Where(member => member.Type.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Select(member => member with { HostName = cloud.Names.Fill(member.HostName), Zone = cloud.Names.Fill(member.Zone.Replace(EventsZone, eventsZone, StringComparison.Ordinal)) })
            .ToLookup(member => member.GroupId, StringComparer.OrdinalIgnoreCase);
    }
}
