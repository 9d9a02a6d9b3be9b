using System.Linq.Expressions;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views;

/// <summary>The views by the library's records that they show: a new one is a new file, nowhere listed. <c>IotHubView</c> shows <c>IotHub</c>.</summary>
internal static class ViewTypes
{
    private const string Suffix = "View";

    // Each is compiled when the first resource of its type is met: a topology has few of them.
    private static readonly Lazy<Dictionary<string, Lazy<Func<TopologyModel, GraphNode, ResourceView>>>> Constructors = new(() => typeof(ViewTypes).Assembly
        .GetTypes()
        .Where(type => !type.IsAbstract && typeof(ResourceView).IsAssignableFrom(type) && type != typeof(UnviewedResource))
        .ToDictionary(GraphTypeOf, type => new Lazy<Func<TopologyModel, GraphNode, ResourceView>>(() => Constructor(type)), StringComparer.Ordinal));

    public static string GraphTypeOf<TView>() where TView : ResourceView => Cache<TView>.GraphType;

    /// <summary>The view of a resource; a bare one where rules read nothing of its type.</summary>
    public static ResourceView Create(TopologyModel model, GraphNode node) =>
        Constructors.Value.TryGetValue(node.Type, out var create) ? create.Value(model, node) : new UnviewedResource(model, node);

    private static string GraphTypeOf(Type view) => view.Name.Substring(0, view.Name.Length - Suffix.Length);

    private static Func<TopologyModel, GraphNode, ResourceView> Constructor(Type view)
    {
        var (model, node) = (Expression.Parameter(typeof(TopologyModel)), Expression.Parameter(typeof(GraphNode)));
        var constructor = view.GetConstructor([typeof(TopologyModel), typeof(GraphNode)])!;
        return Expression.Lambda<Func<TopologyModel, GraphNode, ResourceView>>(Expression.New(constructor, model, node), model, node).Compile();
    }

    private static class Cache<TView>
    {
        public static readonly string GraphType = GraphTypeOf(typeof(TView));
    }

    private sealed class UnviewedResource(TopologyModel model, GraphNode node) : ResourceView(model, node);
}
