
namespace IotVnetDsl.Rules;

/// <summary>Finds the rules and expansions of this assembly: a new one is a new file, nowhere listed.</summary>
internal static class Discovery
{
    public static IEnumerable<T> Instances<T>() => typeof(T).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!);
}
