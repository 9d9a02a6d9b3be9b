using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>By which identity of its namespace an event hub's capture writes (<c>destination.identity</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
public sealed record CaptureIdentity
{
    private CaptureIdentity(bool system) => System = system;

    /// <summary>By the namespace's own identity (<c>SystemAssigned</c>).</summary>
    [GraphMember(nameof(System), true)]
    public static CaptureIdentity SystemAssigned { get; } = new(true);

    /// <summary>True = by the namespace's own.</summary>
    public bool System { get; init; }

    /// <summary>The user-assigned identity, attached to the namespace (<c>userAssignedIdentity</c>). Unset = none.</summary>
    public PrincipalReference? Identity { get; init; }

    /// <summary>By a user-assigned identity (<c>UserAssigned</c>).</summary>
    /// <param name="identity">The identity, attached to the namespace.</param>
    [GraphMember(nameof(System), false)]
    public static CaptureIdentity UserAssigned(PrincipalReference identity) => new(false) { Identity = identity };
}
