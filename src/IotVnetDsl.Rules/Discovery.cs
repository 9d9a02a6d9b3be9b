using System.Reflection;

namespace IotVnetDsl.Rules;

/// <summary>Finds the rules and expansions of an assembly: a new one is a new file, nowhere listed.</summary>
internal static class Discovery
{
    public static IEnumerable<T> Instances<T>() => Instances<T>(typeof(T).Assembly);

    public static IEnumerable<T> Instances<T>(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!);
}
