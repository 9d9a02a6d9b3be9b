using IotVnetDsl;

// What is decided by patterns: lists, properties, relations.
public enum Size { Tiny = 1, Small, Large = 10 }

public sealed record PatternStyles(Size Size = Size.Small, string? Owner = null, int Lines = 3) : Topology
{
    public static PatternStyles Tiny => new(Size.Tiny, "plants/it", 1);
    public static PatternStyles Usual => new();
    public static PatternStyles Large => new(Size.Large, "plants/ot/north", 12);

    public override string Id => "pattern-styles";
    public override ResourceGroup ResourceGroup => new($"rg-{Size.ToString().ToLowerInvariant()}", Region.WestEurope);

    private string Team => Owner?.Split('/') switch
    {
        null or [] => "nobody",
        [var only] => only,
        [_, "it"] => "it",
        [var first, .. var rest] when rest.Length > 1 => $"{first}-{rest[^1]}",
        [.., var last] => last,
    };

    private (IotHubSku Sku, int Units) Scale => (Size, Lines) switch
    {
        (Size.Tiny, <= 1) => (IotHubSku.S1, 1),
        (Size.Tiny or Size.Small, > 1 and < 10) => (IotHubSku.S1, Lines),
        (>= Size.Large, var lines) when lines % 5 != 0 => (IotHubSku.S2, lines / 5 + 1),
        _ => (IotHubSku.S3, 1),
    };

    public IotHub Hub => new($"hub-{Team}") { Sku = Scale.Sku, Capacity = Scale.Units };

    public VirtualNetwork Network => new($"vnet-{Team}")
    {
        AddressSpace = [this is { Size: Size.Large, Owner.Length: > 5 and var length } ? $"10.{length}.0.0/16" : "10.9.0.0/16"],
        Subnets = Lines is > 0 and <= 2 ? [new("one", "10.9.1.0/24")] : [.. Enumerable.Range(1, Lines).Select(line => new Subnet($"line{line}", $"10.{(this is { Size: Size.Large, Owner.Length: var n } ? n : 9)}.{line}.0/24"))],
    };

    public StorageAccount Archive
    {
        get
        {
            object boxed = Lines;
            var kind = boxed switch { int and > 10 => "many", int n when n == 1 => "single", int => "some", string { Length: 0 } => "empty", _ => "none" };
            if (Owner is not { Length: > 0 } owner)
                return new("stpattern") { Containers = [kind] };
            return new($"st{owner.Replace("/", "")}") { Containers = [kind, owner is ['p', .., 'h'] ? "north" : "other", (Owner, Size) is (not null, not Size.Tiny) ? "big" : "tiny"] };
        }
    }

    public ServiceBusNamespace? Messages => Size switch
    {
        Size.Tiny => null,
        var size and (Size.Small or Size.Large) => new($"sbns-{(int)size}") { Sku = size is Size.Large ? ServiceBusSku.Premium : ServiceBusSku.Standard, Queues = [new(size switch { Size.Small => "small", _ => Enum.GetName(size)!.ToLower() })] },
        _ => throw new ArgumentOutOfRangeException(nameof(Size), Size, null),
    };
}
