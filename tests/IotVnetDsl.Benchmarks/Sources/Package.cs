using System.Diagnostics;
using System.Runtime.InteropServices;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Benchmarks.Sources;

/// <summary>The product as users have it: packed, with the host compiled ahead, in a feed and a cache of its own.</summary>
internal sealed class Package
{
    // The one that runs this, past what a PATH may put before it.
    private static readonly string Program = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private readonly string _version = "0.1.0-bench." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);
    private readonly string _root;

    private Package(string root) => _root = root;

    public static Package Make(string root)
    {
        var package = new Package(root);
        var start = Dotnet(
            RepositoryRoot.Path, "pack", RepositoryRoot.Combine("src", "IotVnetDsl"), "-c", "Release", "-v:q", "-nologo", "-o", Path.Combine(root, "feed"),
            $"-p:PackageVersion={package._version}", $"-p:IotVnetAheadOf={RuntimeInformation.RuntimeIdentifier}");
        Processes.MustSucceed(start);
        return package;
    }

    public void WriteProject(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""<configuration><packageSources><clear /><add key="bench" value="{Path.Combine(_root, "feed")}" /></packageSources></configuration>""");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Sites.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <IotVnetTimeLimit>600</IotVnetTimeLimit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="IotVnetDsl" Version="{_version}" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>The target, which has run before and so has nothing to restore.</summary>
    public ProcessStartInfo Target(string folder, string target, params string[] more) =>
        Of(folder, ["build", $"-t:{target}", "-v:q", "-nologo", "--no-restore", .. more]);

    /// <summary>Restores, builds and accepts the plan, and builds with what was accepted, so that what follows finds all as it is.</summary>
    public void Prepare(string folder)
    {
        Processes.MustSucceed(Of(folder, ["build", "-t:AcceptPlan", "-v:q", "-nologo"]));
        Processes.MustSucceed(Target(folder, "VerifyPlan"));
    }

    public ProcessStartInfo Restore(string folder) => Of(folder, ["restore", "-v:q"]);

    private ProcessStartInfo Of(string folder, string[] arguments)
    {
        var start = Dotnet(folder, arguments);
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_root, "packages");
        return start;
    }

    private static ProcessStartInfo Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { WorkingDirectory = folder };
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(inherited);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return start;
    }
}
