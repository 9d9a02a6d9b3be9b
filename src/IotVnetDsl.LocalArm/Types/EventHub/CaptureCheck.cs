using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Authorization;

namespace IotVnetDsl.LocalArm.Types.EventHub;

/// <summary>
/// What the write of an event hub tests of its capture: limits, the identity and its role. Containers are made with a key of the account, too, so that
/// none known here says nothing (azure-cli-2024/test_eh_create_update); whether the account's firewall lets it in shows in files that do not come.
/// </summary>
internal static class CaptureCheck
{
    private const string Account = "destination.properties.storageAccountResourceId";
    private const string Container = "destination.properties.blobContainer";
    private const string NameFormat = "destination.properties.archiveNameFormat";

    private static readonly string[] Tokens = ["{Namespace}", "{EventHub}", "{PartitionId}", "{Year}", "{Month}", "{Day}", "{Hour}", "{Minute}", "{Second}"];

    /// <summary>Why it is refused, or null. What is not said is filled in.</summary>
    public static string? Refuses(Cloud cloud, ResourceRecord messagingNamespace, JsonObject capture)
    {
        if (capture.Flag("enabled") != true)
            return null;
        if (messagingNamespace.Body.Says("sku.name", "Basic"))
            return "Capture is not supported for namespaces of the Basic SKU.";
        capture.PutIfAbsent("encoding", "Avro");
        capture.PutIfAbsent("intervalInSeconds", 300);
        capture.PutIfAbsent("sizeLimitInBytes", 314572800);
        capture.PutIfAbsent(NameFormat, string.Join('/', Tokens));
        if (capture.Number("intervalInSeconds") is not (>= 60 and <= 900))
            return "The capture interval must be between 60 and 900 seconds.";
        if (capture.Number("sizeLimitInBytes") is not (>= 10485760 and <= 524288000))
            return "The capture size limit must be between 10485760 and 524288000 bytes.";
        if (Tokens.FirstOrDefault(token => !capture.Text(NameFormat)!.Contains(token, StringComparison.Ordinal)) is { } missing)
            return $"The archive name format lacks {missing}.";
        return Unwritable(cloud, messagingNamespace, capture);
    }

    private static string? Unwritable(Cloud cloud, ResourceRecord messagingNamespace, JsonObject capture)
    {
        if (ResourceId.TryParse(capture.Text(Account)) is not { } account)
            return $"The storage account '{capture.Text(Account)}' is not found.";
        if (capture.Text("destination.identity.type") is null)
            return null;
        if (Identities.PrincipalOf(messagingNamespace.Body, capture.Text("destination.identity.userAssignedIdentity")) is not { } principal)
            return "The identity that is to write captured data is not assigned to the namespace.";
        return Roles.Grant(cloud, principal, "blob.write", account.Child("blobServices", "default").Child("containers", capture.Text(Container) ?? "")) ? null : $"The identity has no permission to write to storage account '{account.Name}'.";
    }
}
