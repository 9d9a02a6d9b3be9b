using System.Collections;
using IotVnetDsl;

// Iterators with state: pipelines that interleave, generators that never end, enumerators by hand, early leaving with cleanup.
public sealed class Sequencer(int start) : IEnumerable<int>, IEnumerator<int>
{
    private int _current = start - 1;
    public int Current => _current;
    object IEnumerator.Current => _current;
    public bool MoveNext() => ++_current < start + 4;
    public void Reset() => _current = start - 1;
    public void Dispose() => Disposed++;
    public int Disposed { get; private set; }
    public IEnumerator<int> GetEnumerator() => this;
    IEnumerator IEnumerable.GetEnumerator() => this;
}

public sealed record Repeaters : Topology
{
    private static IEnumerable<long> Fibonacci() { var (a, b) = (0L, 1L); while (true) { yield return a; (a, b) = (b, a + b); } }
    private static IEnumerable<T> Logged<T>(IEnumerable<T> items, List<string> log, string name)
    {
        log.Add("start" + name);
        try
        {
            foreach (var item in items)
            {
                log.Add($"{name}{item}");
                yield return item;
            }
        }
        finally
        {
            log.Add("end" + name);
        }
    }
    private static IEnumerable<T> Interleave<T>(params IEnumerable<T>[] many)
    {
        var open = many.Select(items => items.GetEnumerator()).ToList();
        while (open.Count > 0)
        {
            for (var at = 0; at < open.Count; at++)
            {
                if (open[at].MoveNext())
                    yield return open[at].Current;
                else
                    open.RemoveAt(at--);
            }
        }
    }
    private static IEnumerable<T[]> Windows<T>(IEnumerable<T> items, int size)
    {
        var window = new Queue<T>(size);
        foreach (var item in items)
        {
            window.Enqueue(item);
            if (window.Count < size)
                continue;
            yield return window.ToArray();
            window.Dequeue();
        }
    }
    private static IEnumerable<IEnumerable<T>> Permutations<T>(IReadOnlyCollection<T> items) => items.Count <= 1 ? [items] : items.SelectMany((item, at) => Permutations<T>([.. items.Where((_, other) => other != at)]).Select(rest => rest.Prepend(item)));

    public override string Id => "repeaters";
    public override ResourceGroup ResourceGroup => new("rg-repeaters", Region.WestEurope);
    public IotHub Hub
    {
        get
        {
            var log = new List<string>();
            var pipeline = Logged(Logged(new[] { 1, 2, 3, 4 }, log, "a").Where(number => number % 2 == 0), log, "b");
            var first = pipeline.First();
            var sequencer = new Sequencer(5);
            var sum = 0;
            foreach (var number in sequencer)
            {
                if (number == 7)
                    break;
                sum += number;
            }
            var rest = 0;
            while (sequencer.MoveNext())
                rest += sequencer.Current;
            return new("hub-repeaters") { Sku = IotHubSku.S1, Capacity = first, Tags = [new("log", string.Join(" ", log)), new("fib", string.Join(",", Fibonacci().Skip(5).TakeWhile(number => number < 60))), new("mixed", string.Join("", Interleave("ace", "bd", "xyz1"))), new("windows", string.Join("|", Windows(Enumerable.Range(1, 5), 3).Select(window => string.Join("", window)))), new("permutations", string.Join(" ", Permutations(["a", "b", "c"]).Select(letters => string.Concat(letters)))), new("by", $"{sum} {rest} {sequencer.Disposed}")] };
        }
    }
    public StorageAccount Archive
    {
        get
        {
            var made = 0;
            var lazy = Enumerable.Range(0, 3).Select(number => { made++; return $"n{number}"; });
            var any = lazy.Any();
            var list = lazy.ToList();
            var query = list.Where(name => name != "n1");
            list.Add("n7");
            list.Remove("n0");
            return new("strepeaters") { Containers = [.. query, $"m{made}-{(any ? 1 : 0)}"] };
        }
    }
}
