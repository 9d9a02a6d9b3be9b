using System.Text;
using System.Text.RegularExpressions;
using IotVnetDsl;

// Names and tables by regular expressions: groups, replacements with functions, splits, all matches.
public sealed record RegexKit : Topology
{
    private static readonly Regex Entry = new(@"(?<name>[a-z]+)\s*(?:=>|:)\s*(?<third>\d{1,3})(?:/(?<length>\d\d))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private const string Text = "Core => 4/25; edge: 17 ; lab=>200/28";

    private static string Slug(string text) => Regex.Replace(Regex.Replace(text.ToLowerInvariant(), "[^a-z0-9]+", "-"), "^-|-$", "");
    private static string Expand(string template, IReadOnlyDictionary<string, string> values) => Regex.Replace(template, @"\$\{(\w+)(?::-(\w*))?\}", match => values.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Groups[2].Success ? match.Groups[2].Value : match.Value);

    public override string Id => "regex-kit";
    public override ResourceGroup ResourceGroup => new("rg-" + Slug("  Regex & Kit! "), Region.WestEurope);
    public VirtualNetwork Network => new("vnet-regex") { AddressSpace = ["10.0.0.0/16"], Subnets = [.. from Match match in Entry.Matches(Text) let length = match.Groups["length"] is { Success: true, Value: var value } ? value : "24" select new Subnet(match.Groups["name"].Value.ToLowerInvariant(), $"10.0.{match.Groups["third"].Value}.0/{length}")] };
    public IotHub Hub
    {
        get
        {
            var number = 0;
            var counted = Regex.Replace("a-b-c", "[a-c]", match => $"{match.Value}{++number}");
            var builder = new StringBuilder("hub");
            builder.Append('-').AppendJoin('_', "x", "y").Insert(3, "!").Replace("_", "--").AppendLine().AppendFormat("{0:D2}", 5).Remove(3, 1);
            builder.Length -= 1;
            builder[0] = 'H';
            return new("hub-regex") { Sku = IotHubSku.S1, Tags = [new("expand", Expand("${site}-${stage:-dev}-${none}", new Dictionary<string, string> { ["site"] = "berlin" })), new("counted", counted + number), new("split", string.Join("|", Regex.Split("a1b22c", @"\d+"))), new("valid", $"{Regex.IsMatch("hub-01", "^hub-[0-9]{2}$")}{Regex.Match("x=5", @"=(\d)").Groups[1]}{Regex.Match("none", @"\d").Success}"), new("swap", Regex.Replace("first second", @"(\w+) (\w+)", "$2,$1")), new("words", string.Concat(Regex.Matches("one two  three", @"\b\w").Select(match => match.Value))), new("built", builder.ToString().Replace("\r", "").Replace('\n', '/')), new("escape", Regex.Escape("10.0/8")), new("camel", Regex.Replace("iotHubName", "(?<!^)([A-Z])", "-$1").ToLowerInvariant())] };
        }
    }
}
