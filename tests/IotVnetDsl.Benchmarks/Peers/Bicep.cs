using System.Diagnostics;
using System.Reflection;

namespace IotVnetDsl.Benchmarks.Peers;

/// <summary>The compiler from its package.</summary>
internal static class Bicep
{
    private static readonly string Program = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Bicep").Value!;

    private static bool IsHere => OperatingSystem.IsLinux() && File.Exists(Program);

    public static ProcessStartInfo? Build(string folder) => Start(folder, "build", "main.bicep", "--outfile", "main.json");

    public static ProcessStartInfo? Snapshot(string folder) => Start(
        folder, "snapshot", "main.bicepparam", "--mode", "overwrite", "--subscription-id", "00000000-0000-0000-0000-000000000001", "--resource-group", "rg-sites");

    /// <summary>Nothing where the peer, which is packed for Linux only, is not there.</summary>
    private static ProcessStartInfo? Start(string folder, params string[] arguments) => !IsHere ? null : new(Program, arguments)
    {
        WorkingDirectory = folder,
        Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
    };
}
