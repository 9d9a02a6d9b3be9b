namespace IotVnetDsl.Tests.Convention;

/// <summary>What every reference to a resource holds, by the convention.</summary>
internal static class Referring
{
    /// <summary>Resources to refer to: with a group of their own where they can have one, and without.</summary>
    public static IEnumerable<object> Receivers(Type type) =>
        Library.Resources.Where(type.IsAssignableFrom).SelectMany(resource => new[] { Arbitrary.Of(resource, seed: 3), Arbitrary.Full(resource, seed: 3) });

    public static void AssertRefersTo(object resource, ResourceReference reference)
    {
        Assert.Equal(resource.GetType().Name, reference.Type);
        Assert.Equal(((NamedResource)resource).Name, reference.Name);
        Assert.Equal((resource as GroupedResource)?.ResourceGroup, reference.ResourceGroup);
    }
}
