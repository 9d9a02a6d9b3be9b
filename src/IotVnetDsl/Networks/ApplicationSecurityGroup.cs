using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// An application security group (<c>Microsoft.Network/applicationSecurityGroups</c>): a name by which security rules know network
/// interfaces, those of private endpoints included.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
public sealed record ApplicationSecurityGroup : RegionalResource
{
    /// <summary>Declares an application security group.</summary>
    /// <param name="name">
    /// 1-80 letters, digits, <c>_ . -</c>, starting with a letter or digit, ending with one or <c>_</c>; unique in the resource group.
    /// </param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public ApplicationSecurityGroup(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>A reference to the group.</summary>
    /// <param name="group">The group; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(group))]
    public static implicit operator ApplicationSecurityGroupReference?(ApplicationSecurityGroup? group) => group is null ? null : new(group.Self);

    /// <summary>A reference to the group, as to any resource.</summary>
    /// <param name="group">The group; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(group))]
    public static implicit operator ResourceReference?(ApplicationSecurityGroup? group) => (ApplicationSecurityGroupReference?)group;
}
