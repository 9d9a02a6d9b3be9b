namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>
/// A topology that uses a resource type with every property that is modelled, for types that <see cref="Everything"/> does not have.
/// Found without registration: a new type brings a file in <c>Examples</c>.
/// </summary>
public abstract record Example : Topology
{
    public static IReadOnlyList<Example> All { get; } =
    [
        .. typeof(Example).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Example)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (Example)Activator.CreateInstance(type)!),
    ];

    public sealed override string Id => GetType().Name;

    public sealed override ResourceGroup ResourceGroup => new($"rg-{Id}", IotVnetDsl.Region.EastUS);
}
