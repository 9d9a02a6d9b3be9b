using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.PrivateLink;

/// <summary>One address of a private endpoint: which member of the group it stands for, and under which public name.</summary>
internal sealed record EndpointMember(string GroupId, string Member, string HostName, string Zone, string Address)
{
    private const string Hidden = "members";

    /// <summary>Of a target that cannot be seen: an address without a name.</summary>
    public static EndpointMember OutOfSight { get; } = new("", "", "", "", "");

    /// <summary>The record's name in its zone: the public name without the zone's public part.</summary>
    public string RecordName
    {
        get
        {
            var suffix = Zone[Zone.IndexOf('.', StringComparison.Ordinal)..];
            // Public DNS leads the name of a vault to one of another zone.
            return HostName.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? HostName[..^suffix.Length] : HostName.Split('.')[0];
        }
    }

    /// <summary>What a group asks for, without addresses yet.</summary>
    public static IReadOnlyList<EndpointMember> Of(Cloud cloud, ResourceRecord target, string groupId)
    {
        var type = (IPrivateLinkTarget)cloud.Types.Of(target.Id);
        return
        [
            .. PrivateLinkGroups.Of(target.Id.Type, cloud)[groupId].Select(member =>
                new EndpointMember(member.GroupId, type.Expand(target, member.Member), type.Expand(target, member.HostName), member.Zone, "")),
        ];
    }

    public static IReadOnlyList<EndpointMember> Read(ResourceRecord endpoint) =>
    [
        .. endpoint.Hidden.Items(Hidden).Select(member => new EndpointMember(
            member.Text("groupId")!, member.Text("member")!, member.Text("hostName")!, member.Text("zone")!, member.Text("address")!)),
    ];

    public static void Write(JsonObject hidden, IEnumerable<EndpointMember> members) =>
        hidden[Hidden] = new JsonArray([.. members.Select(member => (JsonNode)new JsonObject
        {
            ["groupId"] = member.GroupId,
            ["member"] = member.Member,
            ["hostName"] = member.HostName,
            ["zone"] = member.Zone,
            ["address"] = member.Address,
        })]);
}
