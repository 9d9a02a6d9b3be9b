namespace IotVnetDsl;

/// <summary>What a principal is (<c>properties.principalType</c>). One that does not fit the object id is refused with <c>UnmatchedPrincipalType</c>.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2022-04-01.</remarks>
public enum PrincipalKind
{
    /// <summary>A managed identity, or the service principal of an application.</summary>
    ServicePrincipal,

    /// <summary>A group.</summary>
    Group,

    /// <summary>A person.</summary>
    User,

    /// <summary>A group of another tenant.</summary>
    ForeignGroup,
}
