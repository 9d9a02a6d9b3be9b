using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace IotVnetDsl.Host.Execution;

/// <summary>The library beside a host that was compiled ahead: the same, compiled ahead too. The project's own, of whatever version, is all that counts.</summary>
internal static class AheadLibrary
{
    private static readonly string Ahead = Path.Combine(AppContext.BaseDirectory, "library", $"{LibraryTypes.Assembly}.dll");

    /// <summary>The one compiled ahead where it was made of this very file, else the file.</summary>
    public static string InPlaceOf(string file) => InPlaceOf(file, Ahead);

    public static string InPlaceOf(string file, string ahead) =>
        Path.GetFileName(file).Equals(Path.GetFileName(ahead), StringComparison.OrdinalIgnoreCase) && File.Exists(ahead) && Version(file) == Version(ahead) ? ahead : file;

    // It changes with everything that is compiled, and stays when that is compiled ahead.
    private static Guid Version(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
