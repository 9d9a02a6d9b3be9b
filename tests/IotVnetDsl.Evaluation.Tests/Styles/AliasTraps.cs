using IotVnetDsl;

// Things that are one thing, and things that are copies: structs in lists and arrays, records that share lists, refs, closures over loops.
public struct Counter { public int Value; public int Next() => ++Value; public readonly Counter Plus(int more) => this with { Value = Value + more }; }
public sealed class Holder { public Counter Counter; public Counter Copy => Counter; public readonly Counter Fixed; public List<int> Items = [1]; }
public record Sheet(string Name, List<string> Lines) { public int[] Numbers = [1, 2, 3]; }
public sealed class Node { public int Value; public Node? Next; }

public sealed record AliasTraps : Topology
{
    public override string Id => "alias-traps";
    public override ResourceGroup ResourceGroup => new("rg-alias", Region.WestEurope);

    private static void Fill(List<int> list, int[] array, Counter counter, ref Counter byRef, in Counter readOnly, out int given)
    {
        list.Add(array[0]);
        array[0] = 50;
        counter.Next();
        byRef.Next();
        given = readOnly.Value + byRef.Value;
        list = [];
        list.Add(99);
    }

    private static ref int Largest(int[] numbers)
    {
        ref var largest = ref numbers[0];
        for (var at = 1; at < numbers.Length; at++)
        {
            if (numbers[at] > largest)
                largest = ref numbers[at];
        }
        return ref largest;
    }

    public IotHub Structs
    {
        get
        {
            var holder = new Holder();
            holder.Counter.Next();
            holder.Copy.Next();
            holder.Fixed.Next();
            var counters = new Counter[2];
            counters[1].Next();
            counters[1].Next();
            var list = new List<Counter> { new(), counters[1] };
            list[1].Next();
            var taken = list[1];
            taken.Next();
            foreach (var counter in counters)
                counter.Next();
            foreach (ref var counter in counters.AsSpan())
                counter.Next();
            var boxed = (object)taken;
            ((Counter)boxed).Next();
            var both = (One: taken, Two: taken);
            both.One.Next();
            return new("hub-structs") { Sku = IotHubSku.S1, Tags = [new("holder", $"{holder.Counter.Value}{holder.Fixed.Value}"), new("array", $"{counters[0].Value}{counters[1].Value}"), new("list", $"{list[1].Value}{taken.Value}{((Counter)boxed).Value}"), new("tuple", $"{both.One.Value}{both.Two.Value}"), new("plus", $"{taken.Plus(4).Value}{taken.Value}")] };
        }
    }

    public IotHub References
    {
        get
        {
            var list = new List<int>();
            var array = new[] { 4, 5 };
            Counter own = new(), shared = new();
            var alias = array;
            Fill(list, array, own, ref shared, in shared, out var given);
            var first = new Sheet("a", ["x"]);
            var second = first with { Name = "b" };
            second.Lines.Add("y");
            second.Numbers[0] = 7;
            var third = second with { Lines = [.. second.Lines], Numbers = [.. second.Numbers] };
            third.Lines.Clear();
            third.Numbers[1] = 9;
            var numbers = new[] { 3, 8, 5 };
            Largest(numbers) = 0;
            Largest(numbers)++;
            var matrix = new int[2][];
            Array.Fill(matrix, numbers);
            matrix[0][2] = 77;
            var rows = Enumerable.Repeat(new List<string>(), 2).ToArray();
            rows[0].Add("once");
            return new("hub-references") { Sku = IotHubSku.S1, Tags = [new("fill", $"{string.Join(",", list)}|{alias[0]}|{own.Value}{shared.Value}{given}"), new("sheets", $"{first.Lines.Count}{first.Numbers[0]}{third.Lines.Count}{second.Numbers[1]}"), new("largest", string.Join(",", numbers)), new("rows", $"{matrix[1][2]}{rows[1].Count}{ReferenceEquals(rows[0], rows[1])}"), new("equal", $"{first == second}{first.Equals(first with { })}")] };
        }
    }

    public IotHub Closures
    {
        get
        {
            var ofFor = new List<Func<int>>();
            for (var at = 0; at < 3; at++)
                ofFor.Add(() => at);
            var ofEach = new List<Func<int>>();
            foreach (var at in new[] { 0, 1, 2 })
                ofEach.Add(() => at);
            var inner = new List<Func<int>>();
            for (var at = 0; at < 3; at++)
            {
                var copy = at;
                inner.Add(() => copy++);
            }
            _ = inner[1]();
            var total = 0;
            Action<int> add = more => total += more;
            add += more => total *= more;
            add(3);
            var lazy = Enumerable.Range(1, 3).Select(number => number + total);
            total = 100;
            Node head = new() { Value = 1 }, tail = head;
            for (var at = 2; at < 5; at++)
                tail = tail.Next = new() { Value = at };
            var (reversed, current) = ((Node?)null, head);
            while (current is not null)
                (current.Next, reversed, current) = (reversed, current, current.Next);
            var text = "";
            for (var node = reversed; node != null; node = node.Next)
                text += node.Value;
            int x = 1;
            x = x++ + ++x * x--;
            int[] slots = [0, 0, 0];
            var i = 0;
            slots[i++] = slots[i] = i++;
            return new("hub-closures") { Sku = IotHubSku.S1, Tags = [new("for", string.Concat(ofFor.Select(get => get()))), new("each", string.Concat(ofEach.Select(get => get()))), new("inner", string.Concat(inner.Select(get => get()))), new("total", $"{string.Join(",", lazy)}"), new("reversed", text), new("order", $"{x} {string.Concat(slots)}{i}")] };
        }
    }
}
