using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>A public host name that a client connects to, and the private zone that may answer for it.</summary>
/// <param name="Target">The hub, account or namespace in force.</param>
/// <param name="Host">Its public name.</param>
/// <param name="Zone">The private-link zone of that name.</param>
/// <param name="Groups">The sub-resources that carry it.</param>
/// <param name="IsBuiltInEndpoint">The hub's event hub compatible endpoint.</param>
internal sealed record Destination(ResourceRecord Target, string Host, string Zone, IReadOnlyList<string> Groups, bool IsBuiltInEndpoint)
{
    /// <summary>HTTPS, which each of them speaks, where no other port is asked for.</summary>
    public int Port { get; init; } = 443;

    public string RecordName => Host[..Host.IndexOf('.', StringComparison.Ordinal)];

    /// <param name="cloud">The state.</param>
    /// <param name="id">The target, or an entity inside it.</param>
    /// <param name="endpoint"><c>events</c> for a hub's built-in endpoint, a sub-resource such as <c>file</c> for storage.</param>
    public static Destination? Of(Cloud cloud, ResourceId id, string? endpoint)
    {
        var owner = id.SelfAndAncestors.FirstOrDefault(each => cloud.Types.Find(each.Type) is IPrivateLinkTarget)
            ?? throw new ArmError(400, "InvalidQuestion", $"'{id.Text}' is nothing that clients connect to.");
        if (cloud.InForce(owner) is not { } target)
            return null;
        var type = (IPrivateLinkTarget)cloud.Types.Of(owner);
        var groups = PrivateLinkGroups.Of(owner.Type, cloud);
        var builtIn = endpoint == "events";
        var member = groups.SelectMany(group => group)
            .FirstOrDefault(member => builtIn ? member.HostName.StartsWith("{events}", StringComparison.Ordinal) : endpoint is null || member.GroupId.Equals(endpoint, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArmError(400, "InvalidQuestion", $"'{owner.Text}' has no endpoint '{endpoint}'.");
        var host = type.Expand(target, member.HostName);
        return new Destination(target, host, member.Zone,
            [.. groups.Where(group => group.Any(other => type.Expand(target, other.HostName) == host)).Select(group => group.Key)], builtIn);
    }
}
