using IotVnetDsl;

// Extension blocks with properties, static members and generic receivers, and properties that check with the field keyword.
public static class PlantExtensions
{
    extension(string text)
    {
        public string Kebab => string.Concat(text.Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
        public bool IsShort => text.Length < 8;
        public string Times(int count) => string.Concat(Enumerable.Repeat(text, count));
        public static string FromParts(params string[] parts) => string.Join('-', parts);
        public static string operator *(string left, int times) => left.Times(times);
    }

    extension<T>(IEnumerable<T> items)
    {
        public T? Middle => items.Skip(items.Count() / 2).FirstOrDefault();
        public IEnumerable<(T Item, int Number)> Numbered(int from = 1) => items.Select((item, at) => (item, at + from));
        public string Joined(string separator) => string.Join(separator, items);
    }

    extension(StorageAccount account)
    {
        public StorageAccount Hardened => account with { SharedKeyAccess = false, MinimumTlsVersion = TlsVersion.Tls12 };
        public StorageAccount With(params string[] containers) => account with { Containers = [.. account.Containers ?? [], .. containers.Select(name => new BlobContainer(name))] };
    }

    extension(Region)
    {
        public static Region Home => Region.WestEurope;
    }

    extension(int number)
    {
        public string Hex => number.ToString("x2");
        public TimeSpan Minutes => TimeSpan.FromMinutes(number);
    }
}

public sealed class ZoneSpec
{
    public string Name { get; set => field = value.Trim().Kebab; } = "unnamed";
    public int Third { get => field == 0 ? 99 : field; init => field = value is > 0 and < 255 ? value : throw new ArgumentOutOfRangeException(nameof(value)); }
    public List<string> Notes => field ??= ["noted"];
    public string Label { get { field ??= $"{Name}/{Third}"; return field; } }
}

public sealed record ExtensionMembers(string Stage = "Test") : Topology
{
    public override string Id => "extension-members";
    public override ResourceGroup ResourceGroup => new(string.FromParts("rg", "extension", Stage.Kebab), Region.Home);

    private static readonly string[] Lines = ["PressLine", "PaintLine", "Mill"];

    public string Title { get; init => field = value.ToUpperInvariant(); } = "plant";

    public VirtualNetwork Network => new("vnet-extension")
    {
        AddressSpace = ["10.30.0.0/16"],
        Subnets = [.. Lines.Numbered(2).Select(line => new ZoneSpec { Name = $" {line.Item} ", Third = line.Number }).Append(new ZoneSpec()).Select(zone => new Subnet(zone.Name, $"10.30.{zone.Third}.0/24"))],
    };

    public StorageAccount Archive => new StorageAccount("stextension" + 200.Hex) { Kind = StorageKind.StorageV2 }.With("raw", Lines.Middle!.Kebab).With([.. Lines.Where(line => line.IsShort)]).Hardened;
    public IotHub Hub
    {
        get
        {
            var zone = new ZoneSpec { Third = 5 };
            var early = zone.Label;
            zone.Name = "LateName";
            zone.Notes.Add("more");
            return new($"hub-{"ab" * 2}") { Sku = IotHubSku.S1, Capacity = 1, Tags = [new("title", Title), new("early", early), new("late", zone.Label), new("notes", zone.Notes.Joined("+")), new("wait", 90.Minutes.ToString())] };
        }
    }
}
