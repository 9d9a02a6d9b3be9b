namespace IotVnetDsl.Rules.Addresses;

/// <summary>Azure's own name server, which asks the zones that are linked to the network.</summary>
internal static class AzureNameServer
{
    public const string Address = "168.63.129.16";
}
