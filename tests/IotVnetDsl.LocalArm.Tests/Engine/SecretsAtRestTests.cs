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

    /// <summary>Keys that stand in other forms and places than where the product's own writes have them.</summary>
    [Theory]
    [InlineData("""{"name": "archive", "containerName": "telemetry", "connectionString": "BlobEndpoint=https://contosoplant.blob.core.windows.net;SharedAccessSignature=sv=2023-01-03&sp=rw&sig=c2VjcmV0LWtleQ"}""")]
    [InlineData("""{"name": "archive", "containerName": "telemetry", "endpointUri": "https://contosoplant.blob.core.windows.net/?sv=2023-01-03&sig=c2VjcmV0LWtleQ", "connectionString": "AccountName=contosoplant;accountkey=c2VjcmV0LWtleQ=="}""")]
    public async Task A_signature_is_kept_as_a_hash(string endpoint)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("storageContainers", endpoint)));
        await KeepsNothing(arm);
    }

    /// <summary>Whatever is written in a template, and is no expression.</summary>
    [Fact]
    public async Task A_template_is_kept_without_what_is_secret_in_it()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var answer = await arm.Put($"{Arm.Group}/providers/Microsoft.Resources/deployments/d", """
            {"properties": {"mode": "Incremental", "parameters": {"given": {"value": "c2VjcmV0LWtleQ-1"}, "plain": {"value": "AccountKey=c2VjcmV0LWtleQ-2"}}, "template": {
                "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0",
                "parameters": {"given": {"type": "secureString"}, "plain": {"type": "string"}, "default": {"type": "secureString", "defaultValue": "c2VjcmV0LWtleQ-3"}, "whole": {"type": "secureObject", "defaultValue": {"a": ["c2VjcmV0LWtleQ-4"]}}},
                "variables": {"v": "SharedAccessKey=c2VjcmV0LWtleQ-5", "e": "[concat('AccountKey=c2VjcmV0LWtleQ-6;', 'x')]", "k": "[concat('AccountKey=', parameters('given'))]"},
                "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "inner", "properties": {"mode": "Incremental", "template": {"$schema": "x", "contentVersion": "1.0.0.0",
                    "resources": [{"type": "Microsoft.Network/connections", "apiVersion": "2024-05-01", "name": "c", "location": "eastus", "properties": {"sharedKey": "c2VjcmV0LWtleQ-7"}}]}}}],
                "outputs": {"o": {"type": "string", "value": "[variables('v')]"}}}}}
            """);
        Assert.True((int)answer.Status < 300, answer.Json?.ToString());
        await KeepsNothing(arm);
        Assert.Contains("concat('AccountKey=', parameters('given'))", await File.ReadAllTextAsync(Path.Combine(arm.State, "journal.jsonl"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task KeepsNothing(Arm arm)
    {
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
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(arm.State));
    }
}
