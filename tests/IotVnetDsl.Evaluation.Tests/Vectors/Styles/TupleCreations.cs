// complete
using IotVnetDsl;

public sealed record TupleCreations : Topology
{
    public override string Id => "tuplecreations";
    public override ResourceGroup ResourceGroup => new("rg-tuplecreations", Region.EastUS);

    private static readonly Dictionary<string, List<(int Number, string Text)>> Written = new() { ["a"] = [(1, "x")], ["b"] = new() { new(3, "z") } };

    // A tuple made as an object is the same tuple.
    public IEnumerable<StorageAccount> A => Written.SelectMany(entry => entry.Value.Select(pair => new StorageAccount(entry.Key + pair.Number + pair.Text)));

    public StorageAccount B => new("b" + new ValueTuple<int, string>(4, "four").Item2 + ValueTuple.Create(5).Item1);

    public StorageAccount C
    {
        get
        {
            var pair = (Number: 1, Text: "a");
            var copy = pair;
            copy.Number += 5;
            (pair.Text, copy.Text) = ("p", "q");
            return new("c" + pair.Number + pair.Text + copy.Number + copy.Text + default((int, string)).Item1);
        }
    }
}
