using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources;

/// <summary>The spellings of a TLS version: the DSL's <c>Tls12</c>, the hub's and namespaces' "1.2", the storage account's "TLS1_2".</summary>
internal static class Tls
{
    public static string ForStorage(string version) => $"TLS{Digits(version)[0]}_{Digits(version)[1]}";

    public static string Dotted(string version) => $"{Digits(version)[0]}.{Digits(version)[1]}";

    /// <summary>In words: of a version that Azure answers, whatever it is.</summary>
    public static string Text(JsonNode version) => DigitsOf(version.ToString()) is { Length: 2 } ? Dotted(version.ToString()) : version.ToString();

    private static string DigitsOf(string version) => string.Concat(version.Where(char.IsAsciiDigit));

    private static string Digits(string version) => DigitsOf(version) is { Length: 2 } digits
        ? digits
        : throw new FormatException($"'{version}' is no TLS version");
}
