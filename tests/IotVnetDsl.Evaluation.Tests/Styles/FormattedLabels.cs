using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IotVnetDsl;

// Texts in every way: raw and interpolated, alignment and formats, cultures, string.Create, composite formats, search values, regexes, spans, versions and times.
public static partial class Labels
{
    private static readonly CompositeFormat Name = CompositeFormat.Parse("{0}-{1:D3}-{2}");
    private static readonly SearchValues<char> Bad = SearchValues.Create("_ ./");
    private static Regex Place() => new(@"^(?<site>[a-z]{3})(?<hall>\d+)$", RegexOptions.CultureInvariant);
    public static string Of(string kind, int number, string stage) => string.Format(CultureInfo.InvariantCulture, Name, kind, number, stage);
    public static string Clean(string text) => text.AsSpan().IndexOfAny(Bad) is var at and >= 0 ? text[..at] + "-" + Clean(text[(at + 1)..]) : text;
    public static (string Site, int Hall)? Parse(string text) => Place().Match(text) is { Success: true } match ? (match.Groups["site"].Value, int.Parse(match.Groups["hall"].ValueSpan, CultureInfo.InvariantCulture)) : null;
    public static string Reversed(string text) => string.Create(text.Length, text, (span, source) => { for (var at = 0; at < span.Length; at++) span[at] = source[^(at + 1)]; });
    public static string Title(this string text) => text is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : text;
    public static string Short(string text, int most) => text.Length <= most ? text : $"{text.AsSpan(0, most - 1)}~";
    public static string Fingerprint(string text) { var hash = 2166136261u; foreach (var letter in text) hash = unchecked((hash ^ letter) * 16777619u); return hash.ToString("x8", CultureInfo.InvariantCulture); }
}

public sealed record FormattedLabels : Topology
{
    private const string Stage = "prod";
    private static readonly Version Release = new(2, 14, 0);
    private static readonly DateOnly Begin = new(2026, 2, 27);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(135);
    private static readonly string Policy = $$"""
        {
          "stage": "{{Stage}}",
          "release": "{{Release}}"
        }
        """;

    public override string Id => "formatted-labels";
    public override ResourceGroup ResourceGroup => new(Labels.Of("rg", 7, Stage), Region.WestEurope);
    public VirtualNetwork Network => new(Labels.Clean("vnet_formatted labels")) { AddressSpace = ["10.0.0.0/16"], Subnets = [.. "ess1;ber20;bad;fra003".Split(';').Select(Labels.Parse).Where(place => place is not null).Select(place => new Subnet($"{place!.Value.Site}-{place.Value.Hall:00}", $"10.0.{place.Value.Hall}.0/24"))] };
    public IotHub Hub => new("hub-formatted")
    {
        Sku = IotHubSku.S1,
        Tags =
        [
            new("reversed", Labels.Reversed("plant")),
            new("title", "essen".Title() + "".Title()),
            new("short", Labels.Short("longer-name", 6)),
            new("hash", Labels.Fingerprint("hub")),
            new("aligned", $"[{Stage,6}][{Stage,-6}][{3.5,6:0.0}][{255:X4}][{1234567:N0}]"),
            new("culture", 1234.5.ToString("N1", CultureInfo.InvariantCulture) + (0.256).ToString("P0", CultureInfo.InvariantCulture)),
            new("release", $"{Release.Major}.{Release:2}{Release > new Version("2.9")}{Version.Parse("2.14.0").Equals(Release)}"),
            new("begin", $"{Begin:yyyy-MM-dd} {Begin.AddDays(2):dd.MM} {Begin.DayOfWeek} {Begin.AddMonths(1).DayNumber - Begin.DayNumber}"),
            new("window", $"{Window:hh\\:mm} {Window.TotalHours} {Window * 2} {TimeOnly.FromTimeSpan(Window).AddHours(23):HH:mm}"),
            new("policy", $"{Policy.Length}{Policy.Split('\n')[1].Trim()}"),
            new("regex", Regex.Replace("a1b22", @"\d+", match => $"<{match.Length}>") + Regex.IsMatch(Stage, "^p.*d$") + string.Join("+", Regex.Split("a, b,c", @",\s*"))),
            new("chars", string.Concat("Plant 9".Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)) + new string('=', 3) + string.Join('.', "abc".ToCharArray().Reverse())),
            new("compare", $"{string.Compare("a", "B", StringComparison.OrdinalIgnoreCase) < 0}{"straße".Contains("ß", StringComparison.Ordinal)}{"Plant".Equals("PLANT", StringComparison.OrdinalIgnoreCase)}{string.IsNullOrWhiteSpace(" ")}"),
            new("bytes", Convert.ToBase64String(Encoding.UTF8.GetBytes("hub")) + Convert.ToHexString("é"u8) + Encoding.ASCII.GetString([104, 105])),
            new("pad", "7".PadLeft(3, '0') + "x".PadRight(3, '.') + "abcabc".LastIndexOf('b') + "abc".Insert(1, "-").Remove(3) + " x ".Trim().Length),
            new("guid", Guid.Parse("00000000-0000-0000-0000-00000000002a").ToString("N")[^4..]),
            new("uri", new Uri("https://plant.example.com:8443/a/b?x=1").Host + new Uri("https://plant.example.com/a/b").Segments.Length + new UriBuilder("https", "x.example.com", 8883, "mqtt").Uri),
        ],
    };
}
