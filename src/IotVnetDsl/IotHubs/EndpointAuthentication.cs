using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// How a hub proves who it is towards an endpoint's or a file upload's target, and a provisioning service towards a hub
/// (<c>authenticationType</c>).
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30, of provisioning services 2026-08-31.</remarks>
public sealed record EndpointAuthentication
{
    private EndpointAuthentication(AuthenticationKind kind) => Kind = kind;

    /// <summary>By the own identity (<c>identityBased</c>): a hub's only way through a firewall, as a trusted service.</summary>
    [GraphMember(nameof(Kind), AuthenticationKind.SystemAssigned)]
    public static EndpointAuthentication SystemAssigned { get; } = new(AuthenticationKind.SystemAssigned);

    /// <summary>Which way it is.</summary>
    public AuthenticationKind Kind { get; init; }

    /// <summary>The user-assigned identity (<c>identity.userAssignedIdentity</c>), which must be attached to the hub. Unset = none.</summary>
    public PrincipalReference? Identity { get; init; }

    /// <summary>
    /// The connection string with a key (<c>connectionString</c>). The key is never compared; what it is for is, so that it is sent again
    /// when the endpoint's target changes. Unset = none.
    /// </summary>
    public Secret? ConnectionString { get; init; }

    /// <summary>By a user-assigned identity (<c>identityBased</c>). Does not pass a firewall.</summary>
    /// <param name="identity">The identity, attached to the hub.</param>
    [GraphMember(nameof(Kind), AuthenticationKind.UserAssigned)]
    public static EndpointAuthentication UserAssigned(PrincipalReference identity) =>
        new(AuthenticationKind.UserAssigned) { Identity = identity };

    /// <summary>By a key (<c>keyBased</c>). Does not pass a firewall.</summary>
    /// <param name="connectionString">
    /// Where the connection string stands: of an account with <c>AccountKey</c>; of an event hub, queue or topic with <c>EntityPath</c>
    /// and a key that may send; of a hub with <c>HostName</c> and a policy that may register devices.
    /// </param>
    [GraphMember(nameof(Kind), AuthenticationKind.Key)]
    public static EndpointAuthentication Key(Secret connectionString) =>
        new(AuthenticationKind.Key) { ConnectionString = connectionString };
}
