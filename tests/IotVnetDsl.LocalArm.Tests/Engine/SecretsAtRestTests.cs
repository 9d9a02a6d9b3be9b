using System.Runtime.Versioning;

namespace IotVnetDsl.LocalArm.Tests.Engine;

/// <summary>What stands on disk is its owner's alone, and has no secret of a request in it.</summary>
public sealed class SecretsAtRestTests
{
    public static bool OnWindows => OperatingSystem.IsWindows();

    [Fact]
    public async Task A_key_of_a_request_is_kept_as_a_hash()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddHub(Plant.Routing("storageContainers",
            """{"name": "archive", "containerName": "telemetry", "connectionString": "AccountName=contosoplant;AccountKey=c2VjcmV0LWtleQ=="}"""));
        foreach (var file in new[] { "state.json", "journal.jsonl" })
            Assert.DoesNotContain("c2VjcmV0LWtleQ", await File.ReadAllTextAsync(Path.Combine(arm.State, file), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact(Skip = "Windows has no such modes", SkipWhen = nameof(OnWindows))]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_reads_the_state()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        foreach (var file in new[] { "state.json", "journal.jsonl", "address" })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(arm.State, file)));
    }
}
