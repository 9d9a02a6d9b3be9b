// complete
using System.Collections.Generic;
using IotVnetDsl;

// Blocks, locals, loops, local functions, lambdas, tuples, patterns, null operators.
public sealed record Control(int Count) : Topology
{
    public static Control Few => new(2);
    public static Control Many => new(12);

    public override string Id => "control";
    public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);

    public StorageAccount Archive
    {
        get
        {
            var names = new List<BlobContainer>();
            foreach (var (name, wanted) in new[] { ("a", true), ("b", Count > 10), ("c", Count is > 1 and < 5) })
            {
                if (wanted)
                    names.Add(new BlobContainer(Label(name)));
            }

            return new StorageAccount("archive") { Containers = [.. names], Kind = Kind() };

            string Label(string text) => Count switch
            {
                <= 2 => text + text,
                _ => text,
            };
        }
    }

    public IotHub Hub
    {
        get
        {
            System.Func<int, int> twice = number => number * 2;
            string? name = Count > 10 ? null : "hub";
            return new IotHub(name ?? "fallback") { Capacity = twice(Count), Identity = name?.Length > 2 ? Identity.SystemAssigned : null };
        }
    }

    private StorageKind? Kind()
    {
        if (Count < 5)
            return null;
        return StorageKind.StorageV2;
    }
}
