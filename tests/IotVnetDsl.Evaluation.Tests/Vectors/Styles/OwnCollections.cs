// complete
using System.Collections;
using System.Runtime.CompilerServices;
using IotVnetDsl;

[CollectionBuilder(typeof(Bag), nameof(Create))]
public sealed class Bag(string[] items) : IEnumerable<string>
{
    public int Count => items.Length;

    public static Bag Create(ReadOnlySpan<string> items) => new(items.ToArray());

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed class Register : IEnumerable<string>
{
    private readonly List<string> _items = [];

    public void Add(string item) => _items.Add(item);

    public void Add(string item, int number) => _items.Add(item + number);

    public IEnumerator<string> GetEnumerator()
    {
        foreach (var item in _items)
            yield return item + "!";
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed class Pile : IEnumerable<string>
{
    private readonly Stack<string> _items = new();

    public void Add(string item) => _items.Push(item);

    public IEnumerator<string> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed record OwnCollections : Topology
{
    public override string Id => "owncollections";
    public override ResourceGroup ResourceGroup => new("rg-owncollections", Region.EastUS);

    private Bag Names => ["a", "b", .. new[] { "c" }];

    private Register Written => new() { "x", { "y", 2 }, "z" };

    private Pile Piled => ["m", "n"];

    public IEnumerable<StorageAccount> A => from name in Names select new StorageAccount("bag" + name);

    public IEnumerable<StorageAccount> B
    {
        get
        {
            foreach (var name in Written)
                yield return new("register" + name);
        }
    }

    public StorageAccount C => new(string.Join("", Piled) + Names.Count + string.Concat(Written.Skip(1)));

    public StorageAccount D => new("d") { Containers = [.. Piled.Select(name => new BlobContainer(name))] };
}
