using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A blob container (<c>…/blobServices/default/containers</c>).</summary>
/// <param name="Name">
/// 3-63 characters: lower-case letters, digits and single hyphens between them, starting and ending with a letter or digit.
/// </param>
public sealed record BlobContainer(string Name)
{
    /// <summary>A container with nothing but a name.</summary>
    /// <param name="name">Name of the container.</param>
    [GraphConversion(Property = nameof(Name))]
    public static implicit operator BlobContainer(string name) => new(name);
}
