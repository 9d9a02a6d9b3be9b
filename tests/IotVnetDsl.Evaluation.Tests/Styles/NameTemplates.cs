using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using IotVnetDsl;

// Names by templates: an interpolation handler that cleans, composite formats, hashes for what has to be unique, spans that are written into, checks of characters.
[InterpolatedStringHandler]
public ref struct NameHandler
{
    private readonly StringBuilder _text;
    private readonly int _most;

    public NameHandler(int literalLength, int formattedCount, int most)
    {
        _text = new(literalLength + formattedCount * 8);
        _most = most;
    }

    public void AppendLiteral(string text) => _text.Append(text);
    public void AppendFormatted(string? text) => _text.Append(text?.Trim().ToLowerInvariant());
    public void AppendFormatted<T>(T value, string? format = null) where T : IFormattable => _text.Append(value.ToString(format, CultureInfo.InvariantCulture));
    public void AppendFormatted(ReadOnlySpan<char> text) => _text.Append(text);
    public readonly string Finish() => _text.Length > _most ? _text.ToString(0, _most) : _text.ToString();
}

public static class Name
{
    public static string Of(int most, [InterpolatedStringHandlerArgument(nameof(most))] NameHandler handler) => handler.Finish();

    public static string Unique(string seed, int length = 6)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(seed), hash);
        return Convert.ToHexString(hash[..4]).ToLowerInvariant()[..length];
    }

    public static string Alphabet(ulong number)
    {
        const string letters = "abcdefghijkmnpqrstuvwxyz23456789";
        Span<char> text = stackalloc char[13];
        var at = text.Length;
        do
        {
            text[--at] = letters[(int)(number % 32)];
            number >>= 5;
        }
        while (number > 0);
        return new string(text[at..]);
    }

    public static string Camel(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        var upper = false;
        for (var at = 0; at < source.Length; at++)
        {
            span[at] = source[at] is '-' or '_' or ' ' ? '.' : upper ? char.ToUpperInvariant(source[at]) : source[at];
            upper = span[at] == '.';
        }
    }).Replace(".", "");

    public static bool IsValid(ReadOnlySpan<char> name) => name is [>= 'a' and <= 'z', .., not '-'] && name.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789-") < 0;
    public static int Crc(string text) => text.Aggregate(17, (sum, letter) => unchecked(sum * 31 + letter)) & 0x7FFF;
    public static string Fnv(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in Encoding.ASCII.GetBytes(text))
            hash = (hash ^ letter) * 16777619;
        return hash.ToString("x8");
    }
}

public sealed record NameTemplates : Topology
{
    private const string Template = "{0}-{1,-4}|{2:D3}|{3:P0}|{4:N2}";
    private static readonly CompositeFormat Format = CompositeFormat.Parse("{0:x4}/{1}");
    private static readonly CultureInfo German = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
    private static readonly (string Name, Region Region, double Share)[] Sites = [("Werk Süd", Region.GermanyWestCentral, 0.25), ("Press_Shop", Region.WestEurope, 0.5), ("lab-9-", Region.NorthEurope, 1.0 / 3)];

    public override string Id => "name-templates";
    public override ResourceGroup ResourceGroup => new(Name.Of(20, $"rg-{" Plant "}-{7:000}-{"toolongtobetaken"}"), Region.WestEurope);

    public override ValueList<Tag>? Tags =>
    [
        .. Sites.Select((site, at) => new Tag($"t{at}", string.Format(CultureInfo.InvariantCulture, Template, site.Name, site.Name[..1], at, site.Share, site.Share * 1000))),
        new("composite", string.Format(CultureInfo.InvariantCulture, Format, 48879, true)),
        new("valid", string.Concat(Sites.Select(site => Name.IsValid(site.Name) ? '1' : '0'))),
        new("unique", Name.Unique("rg-plant")),
        new("alphabet", $"{Name.Alphabet(123456789)} {Name.Alphabet(0)}"),
        new("camel", string.Join(" ", Sites.Select(site => Name.Camel(site.Name)))),
        new("crc", $"{Name.Crc("plant"):X}"),
        new("fnv", Name.Fnv("plant")),
        new("german", (1234.5).ToString("N1", German)),
        new("pad", $"[{"ab",5}][{"ab",-5}][{12.5m,8:F2}][{true,-6}][{'c',3}]"),
        new("raw", $$"""{"name":"{{Sites[0].Name}}","share":{{Sites[0].Share}}}"""),
        new("normal", new string([.. "Süd".Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)])),
    ];

    public StorageAccount Archive => new(Name.Of(24, $"st{"Plant"}{Name.Unique(Id).AsSpan(0, 4)}"))
    {
        Containers = [.. Sites.Select(site => string.Concat(site.Name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()), $"{Guid.Empty:N}"[..8], Convert.ToBase64String("ab"u8).TrimEnd('=').ToLowerInvariant()],
    };

    public IotHub Hub => new(string.Join('-', "iot", "plant", Sites.Length.ToString("00"))) { Sku = IotHubSku.S1, Tags = [new("title", CultureInfo.InvariantCulture.TextInfo.ToTitleCase("plant floor")), new("split", string.Join("|", "a,b;c".Split([',', ';'], 2))), new("compare", $"{string.Compare("a", "B", StringComparison.OrdinalIgnoreCase) < 0}{"straße".Equals("STRASSE", StringComparison.OrdinalIgnoreCase)}")] };
}
