namespace IotVnetDsl.MSBuild;

/// <summary>What the host runs on, which a machine that builds need not have.</summary>
internal static class HostRuntime
{
    /// <summary>
    /// How <c>dotnet exec</c> ends where the program's framework is not installed (FrameworkMissingFailure): as it is, and the byte that Unix leaves of it.
    /// Source: .NET documentation, "Host error codes", November 2026.
    /// </summary>
    private const int FrameworkMissing = unchecked((int)0x80008096);

    public static bool IsMissing(int exitCode) => exitCode is FrameworkMissing or (FrameworkMissing & 0xFF);

    public static string Missing(string dotNetHost) =>
        $"The host of IotVnetDsl needs the .NET 10 runtime or a newer one, which '{(dotNetHost.Length > 0 ? dotNetHost : "dotnet")}' does not find: install the .NET 10 SDK.";
}
