namespace Contoso;

/// <summary>The zones that the network team keeps for all.</summary>
internal static class PrivateZones
{
    public const string Devices = "privatelink.azure-devices.net";
    public const string Messaging = "privatelink.servicebus.windows.net";
    public const string Blobs = "privatelink.blob.core.windows.net";

    public static string[] Names => [Devices, Messaging, Blobs];
}
