using System.Diagnostics.CodeAnalysis;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A blob container (<c>…/blobServices/default/containers</c>), without anonymous access.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
/// <param name="Name">
/// 3-63 characters: lower-case letters, digits and single hyphens between them, starting and ending with a letter or digit. Cannot be
/// changed.
/// </param>
public sealed record BlobContainer(string Name)
{
    /// <summary>A container with nothing but a name.</summary>
    /// <param name="name">Its name; null becomes null.</param>
    [GraphConversion(Property = nameof(Name))]
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator BlobContainer?(string? name) => name is null ? null : new(name);
}
