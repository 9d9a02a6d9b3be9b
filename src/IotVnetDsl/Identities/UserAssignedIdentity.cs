using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A managed identity that lives on its own (<c>Microsoft.ManagedIdentity/userAssignedIdentities</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-01-31.</remarks>
public sealed record UserAssignedIdentity : RegionalResource
{
    /// <summary>Declares an identity.</summary>
    /// <param name="name">3-128 letters, digits, <c>-</c> and <c>_</c>, starting with a letter or digit; unique in the resource group.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public UserAssignedIdentity(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>The identity as a principal (<c>properties.principalId</c>, known after it is created): for a hub and its role assignments.</summary>
    [GraphReference(Output = "properties.principalId")]
    public PrincipalReference Principal => new(Output("properties.principalId"));

    /// <summary>The identity where a principal is wanted, as <see cref="Principal"/>.</summary>
    /// <param name="identity">The identity; null becomes null.</param>
    [GraphConversion(Output = "properties.principalId")]
    [return: NotNullIfNotNull(nameof(identity))]
    public static implicit operator PrincipalReference?(UserAssignedIdentity? identity) => identity?.Principal;

    /// <summary>The identity as who gets a role.</summary>
    /// <param name="identity">The identity; null becomes null.</param>
    [GraphConversion(Property = nameof(IotVnetDsl.Principal.Identity), Output = "properties.principalId")]
    [return: NotNullIfNotNull(nameof(identity))]
    public static implicit operator Principal?(UserAssignedIdentity? identity) => identity?.Principal;

    /// <summary>A reference to the identity, as to any resource.</summary>
    /// <param name="identity">The identity; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(identity))]
    public static implicit operator ResourceReference?(UserAssignedIdentity? identity) => identity is null ? null : new(identity.Self);
}
