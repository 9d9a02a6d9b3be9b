using System.Reflection;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>The views by the library's records that they show: a new one is a new file, nowhere listed. <c>IotHubView</c> shows <c>IotHub</c>.</summary>
internal static class ViewTypes
{
    private const string Suffix = "View";

    // Called as they are: a delegate would have to be compiled in each process, and most live shorter than that is worth.
    private static readonly Lazy<Dictionary<string, ConstructorInfo>> Constructors = new(() => typeof(ViewTypes).Assembly
        .GetTypes()
        .Where(type => !type.IsAbstract && typeof(ResourceView).IsAssignableFrom(type) && type != typeof(UnviewedResource))
        .ToDictionary(GraphTypeOf, type => type.GetConstructor([typeof(TopologyModel), typeof(GraphNode)])!, StringComparer.Ordinal));

    public static string GraphTypeOf<TView>() where TView : ResourceView => Cache<TView>.GraphType;

    /// <summary>The view of a resource; a bare one where rules read nothing of its type.</summary>
    public static ResourceView Create(TopologyModel model, GraphNode node) =>
        Constructors.Value.TryGetValue(node.Type, out var view) ? (ResourceView)view.Invoke([model, node]) : new UnviewedResource(model, node);

    private static string GraphTypeOf(Type view) => view.Name.Substring(0, view.Name.Length - Suffix.Length);

    private static class Cache<TView>
    {
        public static readonly string GraphType = GraphTypeOf(typeof(TView));
    }

    private sealed class UnviewedResource(TopologyModel model, GraphNode node) : ResourceView(model, node);
}
