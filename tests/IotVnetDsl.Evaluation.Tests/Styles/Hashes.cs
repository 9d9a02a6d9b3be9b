using System.Security.Cryptography;
using System.Text;
using IotVnetDsl;

// Unique names by hashes, GUIDs of names, versions, dates.
public sealed record Hashes : Topology
{
    private static readonly Guid Namespace = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    private static readonly Version Release = new(2, 5, 1);
    private static readonly DateOnly Since = new(2024, 2, 28);

    public override string Id => "hashes";
    public override ResourceGroup ResourceGroup => new($"rg-hashes-{Release.ToString(2)}", Region.WestEurope);
    public override ValueList<Tag>? Tags => [new("since", Since.AddDays(2).ToString("yyyy-MM-dd")), new("release", $"{Release}"), new("next", Version.Parse("2.10") > Release ? "newer" : "older"), new("id", Namespace.ToString("N"))];

    public StorageAccount Archive => new("st" + Unique("archive")) { Containers = [Crc("raw").ToString("x4"), $"{Djb2("x"):x}", Letters(Djb2("plant"))] };
    public IotHub Hub => new($"hub-{Guid.Parse("{00000000-0000-0000-0000-0000000000ff}").ToString()[^2..]}") { Sku = IotHubSku.S1, Capacity = TimeSpan.FromHours(36).Days, CloudToDevice = new() { DefaultTimeToLive = TimeSpan.FromMinutes(Release.Major * 30) } };

    private static string Unique(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8].ToLowerInvariant();

    private static ushort Crc(string text)
    {
        ushort crc = 0xffff;
        foreach (var value in Encoding.ASCII.GetBytes(text))
        {
            crc ^= (ushort)(value << 8);
            for (var bit = 0; bit < 8; bit++)
                crc = (ushort)((crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1);
        }

        return crc;
    }

    private static int Djb2(string text) => text.Aggregate(5381, (hash, letter) => unchecked((hash << 5) + hash + letter));

    private static string Letters(int number)
    {
        var text = "";
        for (var rest = (uint)number; rest > 0; rest /= 26)
            text = (char)('a' + rest % 26) + text;
        return text.PadLeft(8, 'a');
    }
}
