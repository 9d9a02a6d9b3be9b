using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Host.Results;

/// <summary>What a plan is bound to besides its content: this tool, and the regions that it was checked against.</summary>
internal static class ToolVersion
{
    /// <summary>Version of the package, without the commit.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static string DigestOf(RegionCatalog catalog) => Convert.ToHexString(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', catalog.Entries))))[..16].ToLowerInvariant();
}
