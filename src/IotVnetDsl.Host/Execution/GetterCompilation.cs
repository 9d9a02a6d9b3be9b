using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;

namespace IotVnetDsl.Host.Execution;

/// <summary>
/// Compiles what topologies and modules declare beside the thread that reads them, from the other end: of a fleet that is written out each getter
/// runs once, and to compile it takes longer than to run it.
/// </summary>
internal static class GetterCompilation
{
    // Fewer types are read before a thread has begun.
    private const int WorthAThread = 100;

    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static void Begin(IReadOnlyList<Type> types)
    {
        // To compile a module's first method runs its initializer, which is the user's and belongs on the thread that is guarded.
        if (types.Count >= WorthAThread && !HasInitializer(types[0].Assembly))
            new Thread(() => Compile(types)) { IsBackground = true, Name = nameof(GetterCompilation) }.Start();
    }

    private static void Compile(IEnumerable<Type> types)
    {
        try
        {
            foreach (var type in types.Reverse().Where(IsRead))
            {
                foreach (var method in type.GetProperties(Declared).Select(property => (MethodBase?)property.GetMethod).Concat(type.GetConstructors(Declared)))
                {
                    if (method is { IsAbstract: false })
                        RuntimeHelpers.PrepareMethod(method.MethodHandle);
                }
            }
        }
#pragma warning disable CA1031 // What cannot be compiled is said where it is read, with its place.
        catch (Exception)
#pragma warning restore CA1031
        {
            return;
        }
    }

    // It stands in the metadata's first type, which reflection does not show.
    private static unsafe bool HasInitializer(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var metadata, out var length))
            return true;
        var reader = new MetadataReader(metadata, length);
        return reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(1)).GetMethods()
            .Any(method => reader.StringComparer.Equals(reader.GetMethodDefinition(method).Name, ConstructorInfo.TypeConstructorName));
    }

    private static bool IsRead(Type type) =>
        !type.ContainsGenericParameters && (LibraryTypes.DerivesFrom(type, LibraryTypes.Module) || LibraryTypes.DerivesFrom(type, LibraryTypes.Topology));
}
