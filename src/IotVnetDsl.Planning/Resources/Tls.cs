using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources;

/// <summary>The spellings of a TLS version: the DSL's <c>Tls12</c>, the hub's and namespaces' "1.2", the storage account's "TLS1_2", Cosmos DB's "Tls12".</summary>
internal static class Tls
{
    private const string Type = "TlsVersion";

    public static Codec Dotted { get; } = Codec.Spelled(Type, ("Tls10", "1.0"), ("Tls11", "1.1"), ("Tls12", "1.2"), ("Tls13", "1.3"));

    public static Codec OfStorage { get; } = Codec.Spelled(Type, ("Tls10", "TLS1_0"), ("Tls11", "TLS1_1"), ("Tls12", "TLS1_2"), ("Tls13", "TLS1_3"));

    public static Codec OfCosmos { get; } = Codec.Spelled(Type, ("Tls10", "Tls"), ("Tls11", "Tls11"), ("Tls12", "Tls12"), ("Tls13", "Tls13"));

    /// <summary>In words: of a version that Azure answers, whatever it is.</summary>
    public static string Text(JsonNode version) =>
        string.Concat(version.ToString().Where(char.IsAsciiDigit)) switch
        {
            [var major, var minor] => $"{major}.{minor}",
            "" => "1.0",
            _ => version.ToString(),
        };
}
