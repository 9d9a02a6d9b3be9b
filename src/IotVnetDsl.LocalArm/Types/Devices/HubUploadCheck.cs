using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>File upload: one account, under one key, in the hub's subscription.</summary>
internal static class HubUploadCheck
{
    public static void Check(WriteContext write)
    {
        CheckOnlyKey(write, "properties.storageEndpoints", "$default");
        CheckOnlyKey(write, "properties.messagingEndpoints", "fileNotifications");
        CheckOnlyKey(write, "properties.eventHubEndpoints", "events");
        var upload = HubEndpoint.Upload(write.Body);
        if (upload is null)
        {
            if (write.Body.Flag("properties.enableFileUploadNotifications") == true && write.Cloud.Switches.Is(Switches.NotificationsAlone, "refused"))
                throw Invalid("File upload notifications need a storage account: storageEndpoints.$default is not set.");
            return;
        }

        if (upload.Body.Text("connectionString") is not { Length: > 0 })
            throw Invalid("storageEndpoints.$default.connectionString is required.");
        if (upload.Service is { } account && GlobalNames.Holder(write.Cloud, HostFamily.Storage, account) is { } found && !write.Id.Subscription!.Equals(found.Id.Subscription))
            throw Invalid($"The storage account '{account}' of the file upload is in another subscription than the IoT hub.");
    }

    private static void CheckOnlyKey(WriteContext write, string path, string key)
    {
        if (write.Body.Select(path + "[*]").FirstOrDefault(place => !place.Path.EndsWith("." + key, StringComparison.OrdinalIgnoreCase)) is { Path: { } other })
            throw Invalid($"'{other}' is not valid: the only key is '{key}'.");
    }

    private static IotHubError Invalid(string message) => new(IotHubError.Generic, message);
}
