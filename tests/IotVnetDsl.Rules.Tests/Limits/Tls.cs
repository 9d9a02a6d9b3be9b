namespace IotVnetDsl.Rules.Tests.Limits;

/// <summary>A topology in which everything that clients come to has a least version of TLS.</summary>
internal static class Tls
{
    public static string Everywhere(string version) => $$"""
        public IotHub Hub => new("hub") { MinimumTlsVersion = {{version}} };
        public StorageAccount Archive => new("archive") { MinimumTlsVersion = {{version}} };
        public EventHubsNamespace Streams => new("streams") { MinimumTlsVersion = {{version}} };
        public CosmosAccount Documents => new("documents") { MinimumTlsVersion = {{version}} };
        public ServiceBusNamespace Bus => new("bus-one") { MinimumTlsVersion = {{version}} };
        """;
}
