using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace IotVnetDsl.Host.Execution;

/// <summary>
/// Whether the user's code can keep anything from one building of a topology to the next: only static fields can. Most topologies have none, and
/// are built again without being loaded and compiled again.
/// </summary>
internal sealed class StaticState
{
    private readonly HashSet<Assembly> _without = [];

    /// <summary>Whether it can in what the context has loaded by now, the library apart, which keeps nothing.</summary>
    public bool IsKeptIn(AssemblyLoadContext context) =>
        !context.Assemblies.Where(assembly => assembly.GetName().Name != LibraryTypes.Assembly).All(assembly => _without.Contains(assembly) || (!IsKeptIn(assembly) && _without.Add(assembly)));

    private static bool IsKeptIn(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes().Any(IsKeptIn);
        }
        catch (ReflectionTypeLoadException)
        {
            // Of another's assembly: nobody knows.
            return true;
        }
    }

    // What the compiler makes beside the user's types are delegates without a state, and constants.
    private static bool IsKeptIn(Type type) =>
        !(type.Name.StartsWith('<') && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
        && type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly).Any(field => !field.IsLiteral);
}
