using System.Text.RegularExpressions;

namespace IotVnetDsl.Planning.Importing;

/// <summary>The words of a name in Azure, and names in C# made of words.</summary>
internal static partial class NameWords
{
    // Of the naming rules that Azure recommends: what a name begins with says its type, which the record says anyway.
    private static readonly HashSet<string> TypeWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "rg", "vnet", "snet", "pep", "pe", "nsg", "rt", "udr", "pip", "ng", "nat", "natgw", "vgw", "vpngw", "ergw", "gw", "lgw", "con", "cn", "erc", "dnspr", "in",
        "iot", "hub", "st", "sa", "evhns", "ehns", "evh", "sbns", "sb", "id", "uami", "mi", "network", "gateway", "storage", "privatelink",
    };

    private static readonly HashSet<string> Domains = new(StringComparer.OrdinalIgnoreCase)
    {
        "net", "com", "core", "windows", "azure", "us", "cn", "usgovcloudapi", "chinacloudapi",
    };

    // What Azure writes in one word in names.
    private static readonly Dictionary<string, string> Compounds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["servicebus"] = "ServiceBus",
        ["eventhub"] = "EventHub",
        ["eventhubs"] = "EventHubs",
    };

    /// <summary>Without those that stand for a type, if others are left.</summary>
    public static string[] Of(string name)
    {
        string[] words = [.. Word().Matches(name).Select(match => match.Value)];
        string[] own = [.. words.Where(word => !TypeWords.Contains(word))];
        return own.Length > 0 ? own : words;
    }

    /// <summary>Of a DNS zone: what it is about.</summary>
    public static string[] OfZone(string zone) => [.. Of(zone).Where(word => !Domains.Contains(word))];

    public static string Pascal(IEnumerable<string> words) =>
        string.Concat(words.Select(word => Compounds.GetValueOrDefault(word) ?? char.ToUpperInvariant(word[0]) + word[1..]));

    [GeneratedRegex("[A-Z]?[a-z0-9]+|[A-Z0-9]+")]
    private static partial Regex Word();
}
