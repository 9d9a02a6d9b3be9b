using System.Reflection;

namespace IotVnetDsl.Host.Execution;

/// <summary>Where a resource was made: the library keeps file and line of the <c>new</c>, for nobody but the host.</summary>
internal static class ResourcePlace
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    public static (string File, int Line)? Of(object resource)
    {
        for (var type = resource.GetType(); type is not null; type = type.BaseType)
        {
            if (type.FullName != LibraryTypes.Resource)
                continue;

            var place = type.GetProperty("Place", Instance)!.GetValue(resource)!;
            var file = (string)place.GetType().GetProperty("File")!.GetValue(place)!;
            var line = (int)place.GetType().GetProperty("Line")!.GetValue(place)!;
            return file.Length > 0 ? (file, line) : null;
        }

        return null;
    }
}
