using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources;

/// <summary>
/// Properties that a type gains because of another type: a subnet those that join it with a security group. Found without registration, so
/// that what brings the other type edits no table.
/// </summary>
internal abstract class AddedProperties
{
    private static readonly Lazy<ILookup<string, AddedProperties>> ByType = new(() => typeof(AddedProperties).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(AddedProperties)))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (AddedProperties)Activator.CreateInstance(type)!)
        .ToLookup(added => added.ArmType, StringComparer.OrdinalIgnoreCase));

    /// <summary>The type that gains them.</summary>
    public abstract string ArmType { get; }

    public abstract ImmutableArray<ModelledProperty> Properties { get; }

    public static IEnumerable<ModelledProperty> Of(string armType) => ByType.Value[armType].SelectMany(added => added.Properties);
}
