using System.Diagnostics;

namespace IotVnetDsl.LocalArm.Tests.Clients;

/// <summary>Azurite's blob service, from the npm package of that name, in memory and on a free port.</summary>
internal sealed class Azurite : IAsyncDisposable
{
    private const string Listens = "successfully listens on ";

    private readonly Process _process;

    private Azurite(Process process, Uri account) => (_process, Account) = (process, account);

    /// <summary>The program; null where it is not on the path.</summary>
    public static string? Command { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "azurite-blob.cmd" : "azurite-blob")).FirstOrDefault(File.Exists);

    public Uri Account { get; }

    public static async Task<Azurite> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo(Command!, ["--blobPort", "0", "--inMemoryPersistence", "--silent", "--disableTelemetry"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.IndexOf(Listens, StringComparison.Ordinal) is >= 0 and var at)
                return new Azurite(process, new Uri($"{line[(at + Listens.Length)..].Trim()}/devstoreaccount1"));
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
