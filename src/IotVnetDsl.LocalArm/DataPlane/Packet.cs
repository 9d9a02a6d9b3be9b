using System.Net;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Devices;
using IotVnetDsl.LocalArm.Types.DocumentDB;
using IotVnetDsl.LocalArm.Types.EventHub;
using IotVnetDsl.LocalArm.Types.KeyVault;
using IotVnetDsl.LocalArm.Types.ServiceBus;
using IotVnetDsl.LocalArm.Types.Storage;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>The first packet of a connection, as security groups see it.</summary>
/// <param name="From">Its address inside; null when it is not known.</param>
/// <param name="Arrives">It comes from a site, through a gateway.</param>
/// <param name="To">The address of a private endpoint, or of the service.</param>
/// <param name="Port">Where it knocks.</param>
internal sealed record Packet(IPAddress? From, bool Arrives, IPAddress To, int Port)
{
    /// <summary>From where clients leave: one of the ports that operating systems give out.</summary>
    public const int LeavingPort = 50000;

    private static readonly IPAddress SomeOfAzure = IPAddress.Parse("20.49.99.69");

    /// <summary>The private endpoint that it goes to; null when it goes to a public address.</summary>
    public ResourceRecord? Endpoint { get; init; }

    /// <summary>As rules name it.</summary>
    public string Protocol { get; init; } = "Tcp";

    /// <summary>Service tags that hold the public address that it goes to.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>A question to a name server.</summary>
    public static Packet ToNameServer(IPAddress server, IPAddress? from) => new(from, false, server, 53) { Protocol = "Udp" };

    /// <summary>To a service's public address, which is one of Azure's: which one is nowhere asked.</summary>
    public static Packet ToPublicAddress(Destination to, Caller caller) => new(caller.Address, false, SomeOfAzure, to.Port) { Tags = [.. TagsOf(to)] };

    private static IEnumerable<string> TagsOf(Destination to)
    {
        var id = to.Target.Id;
        var tag = to.IsBuiltInEndpoint || id.IsOf(EventHubNamespace.TypeName) ? "EventHub"
            : id.IsOf(IotHub.TypeName) || id.IsOf(ProvisioningService.TypeName) ? "AzureIoTHub"
            : id.IsOf(StorageAccount.TypeName) ? "Storage"
            : id.IsOf(Vault.TypeName) ? "AzureKeyVault"
            : id.IsOf(DatabaseAccount.TypeName) ? "AzureCosmosDB"
            : id.IsOf(ServiceBusNamespace.TypeName) && to.Target.Body.Says("sku.name", "Premium") ? "ServiceBus"
            : null;
        return new[] { "Internet", "AzureCloud", tag }.OfType<string>().SelectMany(each => new[] { each, $"{each}.{to.Target.Body.Text("location")}" });
    }
}
