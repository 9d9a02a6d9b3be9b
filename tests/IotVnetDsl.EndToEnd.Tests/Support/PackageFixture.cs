using System.Runtime.InteropServices;
using IotVnetDsl.EndToEnd.Tests.Support;
using IotVnetDsl.TestSupport;

[assembly: AssemblyFixture(typeof(PackageFixture))]
// Builds keep the machine busy by themselves.
[assembly: Xunit.v3.Parallelization(MaxThreads = 3)]

namespace IotVnetDsl.EndToEnd.Tests.Support;

/// <summary>The package, made once for the run under a version of its own, in a folder outside the repository.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private readonly Lazy<Task> _teamRules;

    public PackageFixture() => _teamRules = new(async () => IsPacked(await PackAsync(Version, ["msbuild", "IotVnetDsl.TeamRules"])));

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "iotvnet-e2e-" + Guid.NewGuid().ToString("N")[..8]);

    public string Version { get; } = "0.1.0-e2e." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);

    public string Feed => Path.Combine(Root, "feed");

    public string File => Path.Combine(Feed, $"IotVnetDsl.{Version}.nupkg");

    /// <summary>Package cache of the run's own: the machine's would remember another package of the name.</summary>
    public string Cache => Path.Combine(Root, "packages");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        IsPacked(await PackAsync(Version, ["src", "IotVnetDsl"]));
    }

    /// <summary>Makes the package for rules of a team's own; few tests need it.</summary>
    public Task PackTeamRulesAsync() => _teamRules.Value;

    /// <summary>
    /// Makes the package once more with a host compiled ahead for this machine, as a release has it, under a version of its own. The compiler for it
    /// comes from a feed: a machine may be without.
    /// </summary>
    public async Task<string> PackAheadAsync()
    {
        var packed = await PackAsync(AheadVersion, ["src", "IotVnetDsl"], $"-p:IotVnetAheadOf={RuntimeInformation.RuntimeIdentifier}");
        Assert.SkipWhen(packed.ExitCode != 0 && packed.Output.Contains("microsoft.netcore.app.crossgen2", StringComparison.OrdinalIgnoreCase), "no feed has the compiler for a host that is compiled ahead");
        IsPacked(packed);
        return AheadVersion;
    }

    private string AheadVersion => Version + "-ahead";

    private Task<RunResult> PackAsync(string version, string[] project, params string[] more) => Dotnet.RunAsync(
        RepositoryRoot.Path, null, ["pack", RepositoryRoot.Combine(project), "-c", Configuration, "-o", Feed, $"-p:PackageVersion={version}", .. more]);

    private static void IsPacked(RunResult packed) => Assert.True(packed.ExitCode == 0, packed.Output);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    // As the tests were built, so that what they built is packed.
    private static string Configuration => AppContext.BaseDirectory.Contains("release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";
}
