namespace IotVnetDsl;

/// <summary>A resource that has a name of its own.</summary>
public abstract record NamedResource : Resource
{
    private protected NamedResource(string name, string file, int line)
        : base(file, line) => Name = name;

    /// <summary>Name in Azure. Cannot be changed: another name is another resource.</summary>
    public string Name { get; init; }

    private protected override ReferenceParts Self => new(GetType().Name, Name);
}
