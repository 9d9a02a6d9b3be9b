using IotVnetDsl;

// Collection expressions with items that are there or not, nested and of every kind of target.
public sealed record Spreading(string Stage) : Topology
{
    public static Spreading Dev => new("dev");
    public static Spreading Prod => new("prod");
    private bool IsProd => Stage is "prod";

    public override string Id => "spreading";
    public override ResourceGroup ResourceGroup => new($"rg-spreading-{Stage}", Region.WestEurope);

    private static ReadOnlySpan<string> Always => new[] { "raw", "clean" };
    private List<string> Containers => [.. Always, .. IsProd ? ["gold", "audit"] : Array.Empty<string>(), .. Optional(IsProd, "prod-only"), .. Optional(!IsProd, "dev-only")];
    private static IEnumerable<T> Optional<T>(bool condition, T item) => condition ? [item] : [];
    private static IReadOnlyCollection<int> Numbers(int from, int to) => from > to ? [] : [from, .. Numbers(from + 1, to)];

    public StorageAccount Archive => new($"stspread{Stage}") { Containers = [.. Containers.Select(name => new BlobContainer(name)), .. IsProd ? (BlobContainer[])[new("x"), "y"] : []] };
    public VirtualNetwork Network => new("vnet-spread") { AddressSpace = ["10.1.0.0/16", .. IsProd ? new AddressPrefix[] { "10.2.0.0/16" } : []], Subnets = [new("a", "10.1.0.0/24"), .. Numbers(1, IsProd ? 3 : 1).SelectMany<int, Subnet>(number => number % 2 == 0 ? [] : [new($"odd-{number}", $"10.1.{number}.0/24") { ServiceEndpoints = [ServiceEndpoint.Storage, .. number > 1 ? [ServiceEndpoint.EventHub] : (IEnumerable<ServiceEndpoint>)[]] }])] };
    public IotHub Hub
    {
        get
        {
            HashSet<string> groups = ["a", "b", "a", .. Containers];
            int[][] grid = [[1, 2], [.. Numbers(3, 5)], []];
            Dictionary<string, string> labels = new() { ["stage"] = Stage };
            if (IsProd)
                labels = new(labels) { ["grade"] = "high" };
            Stack<int> stack = new([1, 2, 3]);
            Span<int> span = [.. stack, 9];
            span[0] = span.Length;
            return new($"hub-spread-{grid.Sum(row => row.Length)}-{grid[1][^1]}") { Sku = IotHubSku.S1, Capacity = span[0] - span[1], ConsumerGroups = [.. groups.Order(StringComparer.Ordinal)], Tags = [.. labels.Select(label => new Tag(label.Key, label.Value)), .. IsProd ? [new("only", "prod")] : Enumerable.Empty<Tag>()] };
        }
    }
}
