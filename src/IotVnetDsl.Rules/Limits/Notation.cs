using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Reach.Traffic;

namespace IotVnetDsl.Rules.Limits;

/// <summary>How a text has to be written, by the name that the data of texts has for it.</summary>
internal sealed class Notation
{
    private const string Lengths = "at most ";
    private const int AddressBits = 32;

    private static readonly ConcurrentDictionary<string, Notation> Known = new(new Notation[]
    {
        new("IPv4 address", "an IPv4 address, as 10.20.0.4", IsIPv4),
        new("IP address", "an IP address, as 10.20.0.4", IsAddress),
        new("address prefix", "an address, a block as 10.20.0.0/16, a service tag or *", text => !BeginsAsAddress(text) || IsPrefix(text)),
        new("ports", "a port, a range as 8000-8080, or *", ArePorts),
        new("GUID", "a GUID", text => Guid.TryParseExact(text, "D", out _)),
        new("host name", "a host name, as vpn.contoso.com", Pattern(@"^(?=.{1,253}$)([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63}$")),
        new("domain", "a domain that ends with a dot, as corp.contoso.com.", Pattern(@"^(\.|([A-Za-z0-9_-]{1,63}\.)+)$"), text => text + "."),
        new("host alone", "a host name without scheme, port or path", Pattern(@"^[^/:\s]+$"), HostOf),
        new("resource type", "a type of resource, as Microsoft.Web/serverFarms", Pattern(@"^[A-Za-z0-9]+(\.[A-Za-z0-9]+)+(/[A-Za-z0-9]+)+$")),
        new("certificate", "an X.509 certificate as PEM or Base64, without a private key", IsCertificate),
        new("constant or twin path", "a constant, or of the twin $twin.tags, $twin.properties.desired and $twin.properties.reported", Pattern(@"^(?!\$twin\b(?!\.(tags|properties\.(desired|reported))(\.|$)))")),
        new("path", "a path, as /deviceId", Pattern("^/."), text => "/" + text),
        new("zone", "1, 2 or 3", Pattern("^[123]$")),
        new("tag name", @"1 to 512 characters without < > % & \ ? /", Pattern(@"^[^<>%&\\?/]{1,512}$")),
    }.ToDictionary(notation => notation.Name), StringComparer.Ordinal);

    private readonly Func<string, bool> _takes;
    private readonly Func<string, string>? _mend;

    private Notation(string name, string allows, Func<string, bool> takes, Func<string, string>? mend = null) => (Name, Allows, _takes, _mend) = (name, allows, takes, mend);

    /// <summary>As the data has it.</summary>
    public string Name { get; }

    /// <summary>For people.</summary>
    public string Allows { get; }

    /// <summary>The notation of a name in the data.</summary>
    public static Notation Of(string name) => Known.GetOrAdd(name, AtMost);

    /// <summary>Is the text written so?</summary>
    public bool Takes(string text) => _takes(text);

    /// <summary>The text as it has to be written, null where that cannot be guessed.</summary>
    public string? Mended(string text) => _mend?.Invoke(text) is { } mended && _takes(mended) ? mended : null;

    private static Notation AtMost(string name) =>
        name.StartsWith(Lengths, StringComparison.Ordinal) && Number(name.Substring(Lengths.Length).Split(' ')[0], int.MaxValue) is { } most
            ? new(name, name, text => text.Length <= most)
            : throw new FormatException($"'{name}' is no notation");

    private static Func<string, bool> Pattern(string pattern) => new Regex(pattern, RegexOptions.CultureInvariant).IsMatch;

    private static bool IsIPv4(string text) => !text.Contains("/") && IsBlock(text);

    private static bool IsAddress(string text) => IsIPv4(text) || IpAddress.ParseIPv6(text) is not null;

    private static bool IsBlock(string text) => AddressBlock.ParseRule(text) is not null;

    // Azure has taken addresses of fewer than four numbers, 789 as well, for the prefix of a security rule.
    private static bool IsPrefix(string text) => text.Split('/') is var parts && IPAddress.TryParse(parts[0], out _)
        && (parts.Length == 1 || (parts.Length == 2 && Number(parts[1], AddressBits) is not null));

    // IPv6 is not ours to judge, and a tag begins with a letter.
    private static bool BeginsAsAddress(string text) => text.Length > 0 && char.IsDigit(text[0]) && !text.Contains(":");

    // Who reads rules to see whom they let pass does not mind spaces.
    private static bool ArePorts(string text) => PortRange.Parse(text) is not null && !text.Any(char.IsWhiteSpace);

    private static string HostOf(string text) => Uri.TryCreate(text.Contains("://") ? text : "https://" + text, UriKind.Absolute, out var address) ? address.Host : text;

    // What is kept in the code is not for a key.
    private static bool IsCertificate(string text) => !text.Contains("PRIVATE KEY") && (text.Contains("-----BEGIN CERTIFICATE-----") || IsBase64(text));

    private static bool IsBase64(string text)
    {
        try
        {
            return Convert.FromBase64String(text).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}
