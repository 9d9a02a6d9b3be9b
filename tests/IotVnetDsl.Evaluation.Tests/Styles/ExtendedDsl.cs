using IotVnetDsl;

// The library's own records, made to read as the team speaks: extension blocks with properties, statics and operators; backing fields; assignments that may find nothing.
public static class TeamWords
{
    extension(IotHub hub)
    {
        public IotHub Locked => hub with { DisableLocalAuthentication = true, PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public IotHub Sized(int devices) => hub with { Sku = devices > 10_000 ? IotHubSku.S2 : IotHubSku.S1, Capacity = Math.Max(1, (devices + 4_999) / 5_000) };
        public IotHub Tagged(string name, object value) => hub with { Tags = [.. hub.Tags ?? [], new Tag(name, value.ToString()!)] };
        public static IotHub Of(string site) => new($"iot-{site}");
        public static string Prefix => "iot";
        public static IotHub operator +(IotHub left, Tag tag) => left.Tagged(tag.Name, tag.Value);
    }

    extension<T>(IEnumerable<T> items)
    {
        public IEnumerable<(int Number, T Item)> Numbered => items.Select((item, at) => (at + 1, item));
        public bool IsEmpty => !items.Any();
        public IEnumerable<T> Except(Func<T, bool> not) => items.Where(item => !not(item));
    }

    extension(string text)
    {
        public string Kebab => text.Replace(' ', '-').ToLowerInvariant();
        public Subnet At(string block) => new(text.Kebab, block);
        public static string operator *(string left, int times) => string.Concat(Enumerable.Repeat(left, times));
    }

    extension(int number)
    {
        public string Block => $"10.{number / 256}.{number % 256}.0/24";
        public bool IsBetween(int low, int high) => number >= low && number <= high;
    }

    extension(VirtualNetwork)
    {
        public static VirtualNetwork Plan(string name, params IEnumerable<string> zones) => new($"vnet-{name}") { AddressSpace = ["10.0.0.0/8"], Subnets = [.. zones.Numbered.Select(zone => zone.Item.At((zone.Number * 200).Block))] };
    }
}

public sealed class Draft
{
    public string Name { get => field ?? "unnamed"; set => field = value.Trim() is { Length: > 0 } text ? text : throw new ArgumentException("empty", nameof(value)); }
    public int Units { get; set => field = Math.Clamp(value, 1, 200); } = 1;
    public List<string> Groups => field ??= ["first"];
    public Draft? Parent { get; set; }
    public string? Note { get; set; }
    public Func<string, string>? Map { get; set; }
}

public sealed record ExtendedDsl : Topology
{
    public override string Id => "Extended DSL".Kebab;
    public override ResourceGroup ResourceGroup => new("rg-extended", Region.WestEurope);

    public VirtualNetwork Network => VirtualNetwork.Plan("extended", "Press Hall", "Paint", "mill");
    public IotHub Hub => IotHub.Of("berlin").Sized(12_000).Locked.Tagged("devices", 12_000) + new Tag("prefix", IotHub.Prefix * 2);

    public IotHub Drafted
    {
        get
        {
            var draft = new Draft { Units = 900, Parent = new() { Name = " parent " } };
            draft.Parent?.Note = "set";
            draft.Parent?.Parent?.Note = "not set";
            draft.Parent?.Units += 4;
            draft.Groups.Add("second");
            draft.Map ??= text => text + "!";
            draft.Note ??= draft.Map?.Invoke("note");
            return new($"iot-{draft.Name}") { Sku = IotHubSku.S1, Capacity = draft.Units / 100, ConsumerGroups = [.. draft.Groups.Select(name => new ConsumerGroup(name))], Tags = [new("parent", $"{draft.Parent?.Name}{draft.Parent?.Note}{draft.Parent?.Units}{draft.Parent?.Parent?.Note}"), new("note", draft.Note ?? "none"), new("between", 5.IsBetween(1, 9).ToString())] };
        }
    }

    public StorageAccount Archive => new("stextended") { Containers = [.. new[] { "raw", "cold", "x" }.Except(name => name.Length == 1), Array.Empty<int>().IsEmpty ? "empty" : "full", .. new[] { "a", "b" }.Numbered.Select(item => $"{item.Item}{item.Number}")] };
}
