namespace IotVnetDsl;

/// <summary>A resource that lives in a region.</summary>
public abstract record RegionalResource : GroupedResource
{
    private protected RegionalResource(string name, string file, int line)
        : base(name, file, line)
    {
    }

    /// <summary>
    /// The region that it lives in (Azure's <c>location</c>); unset = that of its module, topology, or resource group.
    /// Cannot be changed on an existing resource.
    /// </summary>
    public Region? Region { get; init; }
}
