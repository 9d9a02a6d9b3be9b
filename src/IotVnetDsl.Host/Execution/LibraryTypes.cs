using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Execution;

/// <summary>The library's few types that mean something, by name: the host does not reference the library.</summary>
internal static class LibraryTypes
{
    public const string Assembly = "IotVnetDsl";
    public const string Topology = "IotVnetDsl.Topology";
    public const string Module = "IotVnetDsl.Module";
    public const string Resource = "IotVnetDsl.Resource";
    public const string Reference = "IotVnetDsl.ResourceReference";

    public static bool IsLibrarys(Type type) => type.Assembly.GetName().Name == Assembly;

    public static bool DerivesFrom(Type type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.FullName == name)
                return true;
        }

        return false;
    }

    public static RecordKind KindOf(Type type) =>
        DerivesFrom(type, Resource) ? RecordKind.Resource
        : DerivesFrom(type, Module) ? RecordKind.Module
        : DerivesFrom(type, Topology) ? RecordKind.Topology
        : RecordKind.Plain;
}
