using System.Globalization;
using IotVnetDsl;

// Texts by spans: slices, splits, stackalloc buffers, string.Create, TryFormat, searching without allocations.
public ref struct Reader(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;
    public bool TryNext(char separator, out ReadOnlySpan<char> token)
    {
        if (_rest.IsEmpty)
        {
            token = default;
            return false;
        }
        var at = _rest.IndexOf(separator);
        if (at < 0)
        {
            token = _rest;
            _rest = [];
            return true;
        }
        token = _rest[..at];
        _rest = _rest[(at + 1)..];
        return true;
    }
}

public sealed record SpanTexts : Topology
{
    private const string Table = "core:10.1.0.0/24;edge:10.1.1.0/24;;lab:10.1.2.0/25";
    private static List<Subnet> Parse(ReadOnlySpan<char> text)
    {
        var subnets = new List<Subnet>();
        foreach (var range in text.Split(';'))
        {
            var entry = text[range].Trim();
            if (entry.IsEmpty)
                continue;
            var colon = entry.IndexOf(':');
            subnets.Add(new(entry[..colon].ToString(), new string(entry[(colon + 1)..])));
        }
        return subnets;
    }
    private static int Checksum(ReadOnlySpan<byte> bytes)
    {
        uint a = 1, b = 0;
        foreach (var one in bytes)
        {
            a = (a + one) % 65521;
            b = (b + a) % 65521;
        }
        return (int)((b << 16 | a) % 1000);
    }
    private static string Hex(int number)
    {
        Span<char> buffer = stackalloc char[8];
        return number.TryFormat(buffer, out var written, "x4", CultureInfo.InvariantCulture) ? new(buffer[..written]) : "?";
    }
    private static string Reversed(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        source.AsSpan().CopyTo(span);
        span.Reverse();
    });
    private static string Sorted(string text)
    {
        Span<int> numbers = stackalloc int[] { 5, 3, 9, 1 };
        numbers.Sort();
        numbers[..2].Fill(7);
        var copy = numbers.ToArray();
        numbers.Clear();
        return text + string.Join("", copy) + numbers[3];
    }
    private static int Sum(params ReadOnlySpan<int> numbers) => numbers switch { [] => 0, [var only] => only, [var first, .. var rest] => first + Sum(rest) };

    public override string Id => "span-texts";
    public override ResourceGroup ResourceGroup => new("rg-spans", Region.WestEurope);
    public VirtualNetwork Network => new("vnet-spans") { AddressSpace = ["10.1.0.0/16"], Subnets = [.. Parse(Table)] };
    public IotHub Hub
    {
        get
        {
            var reader = new Reader("a=1,b=22,c");
            var (count, letters) = (0, "");
            while (reader.TryNext(',', out var token))
            {
                count++;
                letters += token is [var letter, '=', ..] ? char.ToUpperInvariant(letter) : token[0];
            }
            Span<Range> parts = stackalloc Range[3];
            var text = "x-y-z-w".AsSpan();
            var found = text.Split(parts, '-');
            return new("hub-" + Hex(48879)) { Sku = IotHubSku.S1, Capacity = Sum(1, 2, 3), Tags = [new("tokens", letters + count), new("sum", $"{Checksum("iot-hub"u8)}"), new("reversed", Reversed("plant")), new("sorted", Sorted("s")), new("parts", $"{found}{text[parts[2]]}"), new("starts", $"{Table.AsSpan().StartsWith("core")}{"ABC".AsSpan().Equals("abc", StringComparison.OrdinalIgnoreCase)}{Table.AsSpan().Count(';')}{Table.AsSpan().LastIndexOf('/')}"), new("trim", "  x. ".AsSpan().Trim().TrimEnd('.').ToString()), new("any", $"{"hub-1".AsSpan().IndexOfAnyInRange('0', '9')}{"a;b,c".AsSpan().IndexOfAny(',', ';')}")] };
        }
    }
}
