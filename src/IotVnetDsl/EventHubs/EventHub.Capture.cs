namespace IotVnetDsl;

// What an event hub gains by storage.
public sealed partial record EventHub
{
    /// <summary>
    /// Writes what arrives to a storage account by itself (<c>properties.captureDescription</c>); not on Basic (IVD4008). Unset = left as it is; off
    /// on a new event hub.
    /// </summary>
    public Capture? Capture { get; init; }
}
