namespace IotVnetDsl;

/// <summary>A resource that lives in a resource group.</summary>
public abstract record GroupedResource : NamedResource
{
    private protected GroupedResource(string name, string file, int line)
        : base(name, file, line)
    {
    }

    /// <summary>The resource group that it lives in; unset = that of its module or topology.</summary>
    public ResourceGroupReference? ResourceGroup { get; init; }

    /// <summary>
    /// Tags of its own, added to those of the topology; a tag of the same name wins over the topology's. At most 50 in all.
    /// </summary>
    public ValueList<Tag>? Tags { get; init; }

    private protected override ReferenceParts Self => base.Self with { ResourceGroup = ResourceGroup };
}
