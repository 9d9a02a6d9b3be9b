using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.PrivateLink;

/// <summary>A resource type that private endpoints can point to.</summary>
internal interface IPrivateLinkTarget
{
    /// <summary>Why this resource takes no private endpoint, or null.</summary>
    string? RefusesPrivateEndpoints(ResourceRecord target);

    /// <summary>Whether this resource has the sub-resource.</summary>
    bool Offers(ResourceRecord target, string groupId) => true;

    /// <summary>Fills a name pattern of the private-link facts.</summary>
    string Expand(ResourceRecord target, string pattern) =>
        pattern.Replace("{name}", target.Id.Name.ToLowerInvariant(), StringComparison.Ordinal);
}
