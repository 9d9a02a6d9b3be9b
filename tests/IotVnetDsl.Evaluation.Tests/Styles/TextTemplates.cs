using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IotVnetDsl;

// Names and labels from templates: holes that are filled by tables, formats with widths, tokens that are read by hand.
public sealed class Template
{
    private readonly string _text;
    private readonly Dictionary<string, Func<string>> _parts = new(StringComparer.OrdinalIgnoreCase);
    public Template(string text) => _text = text;
    public Template Set(string name, object value) { _parts[name] = () => Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""; return this; }
    public Template Set(string name, Func<string> value) { _parts[name] = value; return this; }
    public string Render()
    {
        var result = new StringBuilder();
        for (int at = 0, end; at < _text.Length; at = end + 1)
        {
            var open = _text.IndexOf('{', at);
            end = open < 0 ? -1 : _text.IndexOf('}', open);
            if (end < 0)
                return result.Append(_text.AsSpan(at)).ToString();
            result.Append(_text, at, open - at);
            var hole = _text.Substring(open + 1, end - open - 1);
            var (name, filter) = hole.Split('|') is [var left, var right] ? (left.Trim(), right.Trim()) : (hole, null);
            var value = _parts.TryGetValue(name, out var part) ? part() : $"<{name}>";
            result.Append(filter switch { "upper" => value.ToUpperInvariant(), "short" => value.Length > 3 ? value[..3] : value, ['p', 'a', 'd', .. var width] => value.PadLeft(int.Parse(width), '0'), _ => value });
        }
        return result.ToString();
    }
}

public sealed record TextTemplates(string Site = "Berlin") : Topology
{
    private static readonly CompositeFormat Line = CompositeFormat.Parse("{0}:{1,4}|{2:000}");
    private Template Of(string text) => new Template(text).Set("site", Site).Set("number", 7).Set("day", () => new DateOnly(2026, 4, 9).ToString("yyMMdd", CultureInfo.InvariantCulture)).Set("share", 0.25);

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) => Regex.Replace(text, @"\$\{(\w+)(?::-(\w*))?\}", match => values.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Groups[2].Success ? match.Groups[2].Value : match.Value);
    private static string Snake(string text) => string.Concat(text.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));
    private static string Rot(string text, int by) => new(text.Select(letter => char.IsAsciiLetterLower(letter) ? (char)('a' + (letter - 'a' + by) % 26) : letter).ToArray());
    private static int Sum(ReadOnlySpan<char> text) { var sum = 0; foreach (var letter in text) sum = (sum * 31 + letter) & 0xFFFF; return sum; }
    private static string Table(params (string Name, decimal Value)[] rows)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in rows)
            text.AppendFormat(CultureInfo.InvariantCulture, "{0,-6}{1,8:N2};", name, value);
        text.Length--;
        return text.Insert(0, '[').AppendJoin('/', ["]", "x"]).Replace("x", "end").ToString();
    }

    public override string Id => Fill("${kind}-${name:-templates}", new Dictionary<string, string> { ["kind"] = "text" });
    public override ResourceGroup ResourceGroup => new(Of("rg-{site}-{number|pad3}").Render().ToLowerInvariant(), Region.WestEurope);
    public VirtualNetwork Network => new(Of("vnet-{SITE | short}-{none}x").Render().Replace("<", "").Replace(">", "")) { AddressSpace = ["10.0.0.0/16"], Subnets = [new(Of("{day}-{share}").Render(), "10.0.0.0/24"), new(Snake("pressHall"), "10.0.1.0/24")] };
    public IotHub Hub => new(Of("hub-{site|upper}").Render().ToLower())
    {
        Sku = IotHubSku.S1,
        Capacity = 1 + Sum("berlin") % 7,
        Tags =
        [
            new("line", string.Format(CultureInfo.InvariantCulture, Line, "a", 12, 7)), new("table", Table(("press", 1234.5m), ("mill", -2m))), new("rot", Rot("hub-xyz", 3)), new("sum", $"{Sum(Site):X4}"), new("wide", $"[{Site,10}][{Site,-10}][{3.14159,8:F2}][{1234567:N0}][{255:x4}]"), new("lines", $$"""{"site": "{{Site}}", "n": {{7:00}}}"""),
            new("money", string.Format(CultureInfo.InvariantCulture, "{0:0.##} {1:#,##0.0} {2:P0} {3:E2}", 2.50m, 9876.54m, 0.5m, 12345)), new("back", string.Join("", "berlin".Reverse())), new("words", CultureInfo.InvariantCulture.TextInfo.ToTitleCase("press hall")), new("cmp", $"{string.Compare("a", "B", StringComparison.OrdinalIgnoreCase) < 0}{"straße".Length}{"a,b;c".Split([',', ';']).Length}{"x".CompareTo("y") < 0}"),
        ],
    };
}
