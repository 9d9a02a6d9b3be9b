using System.Net;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>Who knocks at a public address.</summary>
/// <param name="PublicAddress">The source address that the target sees; null when it is not known.</param>
/// <param name="Subnet">The subnet it comes from, for rules that name subnets.</param>
/// <param name="IsTrustedService">A hub with its system-assigned identity.</param>
internal sealed record Caller(IPAddress? PublicAddress, ResourceRecord? Subnet, bool IsTrustedService)
{
    /// <summary>Its address inside networks; null when it is not known.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>The resource that knocks by its system-assigned identity, for rules that name resources.</summary>
    public ResourceId? Resource { get; init; }
}
