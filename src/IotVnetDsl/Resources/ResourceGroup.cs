using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A resource group (<c>Microsoft.Resources/resourceGroups</c>). It is created when missing.</summary>
public sealed record ResourceGroup : NamedResource
{
    /// <summary>Declares a resource group.</summary>
    /// <param name="name">1-90 characters <c>[-\w._()]</c>, not ending with a dot.</param>
    /// <param name="region">Where the group's description is kept, and the region of resources that state none.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public ResourceGroup(string name, Region region, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => Region = region;

    /// <summary>Where the group's description is kept, and the region of resources that state none. Cannot be changed.</summary>
    public Region Region { get; init; }

    /// <summary>Id of the subscription; unset = that of the module or topology, else the one that the deployment is pointed at.</summary>
    public string? Subscription { get; init; }

    /// <summary>Tags of its own, added to those of the topology.</summary>
    public ValueList<Tag>? Tags { get; init; }

    /// <summary>A reference to the group.</summary>
    /// <param name="group">The group.</param>
    [GraphConversion]
    public static implicit operator ResourceGroupReference(ResourceGroup group) => new(group.Self);
}
