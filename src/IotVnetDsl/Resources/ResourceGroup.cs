using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A resource group (<c>Microsoft.Resources/resourceGroups</c>). It is created when missing; one that was there before is adopted and
/// never deleted.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-03-01.</remarks>
public sealed record ResourceGroup : NamedResource
{
    /// <summary>Declares a resource group.</summary>
    /// <param name="name">1-90 characters <c>[-\w._()]</c>, not ending with a dot; unique in the subscription.</param>
    /// <param name="region">Where the group's description is kept, and the region of resources that state none.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public ResourceGroup(string name, Region region, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => Region = region;

    /// <summary>
    /// Where the group's description is kept (<c>location</c>), and the region of resources that state none. Cannot be changed: Azure
    /// refuses with <c>InvalidResourceGroupLocation</c>.
    /// </summary>
    public Region Region { get; init; }

    /// <summary>Id (GUID) of the subscription; unset = that of the topology, else the one that the deployment is pointed at.</summary>
    public string? Subscription { get; init; }

    /// <summary>
    /// Tags of its own (<c>tags</c>), added to those of the topology; the resources in it do not inherit them. At most 50 in all.
    /// </summary>
    public ValueList<Tag>? Tags { get; init; }

    /// <summary>The subscription that the group is in, as the scope of a role: all of its groups and what is in them inherit it.</summary>
    [GraphReference(Child = nameof(Subscription))]
    public ResourceReference WholeSubscription => new(Self with { Child = nameof(Subscription) });

    private protected override ReferenceParts Self => base.Self with { Subscription = Subscription };

    /// <summary>A reference to the group.</summary>
    /// <param name="group">The group; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(group))]
    public static implicit operator ResourceGroupReference?(ResourceGroup? group) => group is null ? null : new(group.Self);

    /// <summary>A reference to the group, as to any resource.</summary>
    /// <param name="group">The group; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(group))]
    public static implicit operator ResourceReference?(ResourceGroup? group) => (ResourceGroupReference?)group;
}
