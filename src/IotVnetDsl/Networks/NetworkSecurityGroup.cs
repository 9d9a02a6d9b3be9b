using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A network security group (<c>Microsoft.Network/networkSecurityGroups</c>): what traffic the subnets that name it let through. Besides its
/// own rules it has Azure's: the network and what is joined to it may enter, the internet may not.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
public sealed record NetworkSecurityGroup : RegionalResource
{
    /// <summary>Declares a network security group.</summary>
    /// <param name="name">
    /// 1-80 letters, digits, <c>_ . -</c>, starting with a letter or digit, ending with one or <c>_</c>; unique in the resource group.
    /// </param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public NetworkSecurityGroup(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>
    /// Rules (<c>properties.securityRules</c>), at most 1,000. A list that is set is complete; unset = left as they are.
    /// </summary>
    public ValueList<SecurityRule>? Rules { get; init; }

    /// <summary>A reference to the group.</summary>
    /// <param name="group">The group; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(group))]
    public static implicit operator NetworkSecurityGroupReference?(NetworkSecurityGroup? group) => group is null ? null : new(group.Self);

    /// <summary>A reference to the group, as to any resource.</summary>
    /// <param name="group">The group; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(group))]
    public static implicit operator ResourceReference?(NetworkSecurityGroup? group) => (NetworkSecurityGroupReference?)group;
}
