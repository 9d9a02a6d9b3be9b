using System.Runtime.CompilerServices;

namespace IotVnetDsl;

/// <summary>
/// Says who connects, from where, to what: devices, readers of the built-in endpoint, services. Nothing in Azure comes of it; rules
/// and the paths model use it to tell whether everybody gets where they should.
/// </summary>
public sealed record Client : Resource
{
    /// <summary>Declares a client.</summary>
    /// <param name="location">From where it connects.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public Client(Location location, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Location = location;

    /// <summary>From where it connects.</summary>
    public Location Location { get; init; }

    /// <summary>
    /// What it connects to: a hub (as a device or service), a storage account, a namespace. Devices of a hub with file upload also
    /// connect to the upload's account, which need not be said. Unset = nothing.
    /// </summary>
    public ValueList<ResourceReference>? Uses { get; init; }

    /// <summary>The hubs whose built-in endpoint it reads. Unset = none.</summary>
    public ValueList<ResourceReference>? Reads { get; init; }
}
