using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>Which managed identities a hub, account, namespace or provisioning service has (<c>identity</c>). Both kinds at once are allowed.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
public sealed record Identity
{
    /// <summary>Its own identity: the only one by which a hub passes a firewall as a trusted service.</summary>
    [GraphMember(nameof(System), true)]
    public static Identity SystemAssigned { get; } = new() { System = true };

    /// <summary>Identities that live on their own, and none of its own: <c>Identity.UserAssigned(Writer) with { System = true }</c> has both kinds.</summary>
    /// <param name="userAssignedIdentities">The identities.</param>
    [GraphFactory]
    public static Identity UserAssigned(params PrincipalReference[] userAssignedIdentities) =>
        new() { UserAssignedIdentities = userAssignedIdentities is null ? null : [.. userAssignedIdentities] };

    /// <summary>
    /// True = it has an identity of its own (<c>SystemAssigned</c>), made and deleted with it. Unset = false. Azure refuses to
    /// remove it while an endpoint uses it; made anew, it is another principal and its roles must be given again.
    /// </summary>
    public bool? System { get; init; }

    /// <summary>
    /// Identities that live on their own (<c>identity.userAssignedIdentities</c>). An endpoint may only use what is attached here.
    /// None of them passes a firewall as a trusted service. Unset = none.
    /// </summary>
    public ValueList<PrincipalReference>? UserAssignedIdentities { get; init; }
}
