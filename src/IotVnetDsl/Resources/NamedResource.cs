using System.Diagnostics.CodeAnalysis;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A resource that has a name of its own, by which others refer to it.</summary>
public abstract record NamedResource : Resource
{
    private protected NamedResource(string name, string file, int line)
        : base(file, line) => Name = name;

    /// <summary>
    /// Name in Azure (<c>name</c>). Compared ignoring case. Cannot be changed: another name is another resource. A name that breaks the
    /// rules of its type is IVD5001.
    /// </summary>
    public string Name { get; init; }

    private protected virtual ReferenceParts Self => new(GetType().Name, Name);

    /// <summary>A reference to the resource.</summary>
    /// <param name="resource">The resource; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(resource))]
    public static implicit operator ResourceReference?(NamedResource? resource) => resource is null ? null : new(resource.Self);

    private protected ReferenceParts Child(string collection, string key) => Self with { Child = collection, Key = key };

    private protected ReferenceParts Output(string output) => Self with { Output = output };
}
