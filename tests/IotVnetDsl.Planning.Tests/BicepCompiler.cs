using System.Diagnostics;
using System.Reflection;

namespace IotVnetDsl.Planning.Tests;

/// <summary>The Bicep compiler in a folder of its own: Azure's published type definitions, which share nothing with our tables.</summary>
internal sealed class BicepCompiler : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iotvnet-bicep-");
    private readonly string _compiler = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Bicep").Value!;

    public BicepCompiler() => Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(_compiler), "the compiler is packed for Linux");

    /// <summary>Where it works.</summary>
    public string Folder => _folder.FullName;

    public void Write(string file, string text)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>What it has written; null where it has not.</summary>
    public string? Read(string file) => Path.Combine(_folder.FullName, file) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    /// <summary>What it says of mistakes, a line each.</summary>
    public async Task<string[]> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(_compiler, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1", ["DOTNET_BUNDLE_EXTRACT_BASE_DIR"] = _folder.FullName },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var findings = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return [.. findings.Split('\n').Where(line => line.Contains("BCP", StringComparison.Ordinal) || line.Contains("Error", StringComparison.Ordinal))];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
