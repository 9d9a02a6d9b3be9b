using System.IO;
using IotVnetDsl;

// A small language in a raw text: lines with indents become a tree by a stack, and the tree becomes resources.
public sealed class Entry(string key, string? value)
{
    public string Key { get; } = key;
    public string? Value { get; } = value;
    public List<Entry> Entries { get; } = [];
    public Entry? this[string name] => Entries.Find(entry => entry.Key == name);
    public string Text(string name, string otherwise = "") => this[name]?.Value ?? otherwise;
    public int Number(string name, int otherwise) => int.TryParse(this[name]?.Value, out var number) ? number : otherwise;
}

public static class Indented
{
    public static Entry Parse(string text)
    {
        var root = new Entry("", null);
        var open = new Stack<(int Indent, Entry Entry)>();
        open.Push((-1, root));
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart() is ['#', ..])
                continue;
            var indent = line.TakeWhile(char.IsWhiteSpace).Count();
            while (open.Peek().Indent >= indent)
                open.Pop();
            var parts = line.Trim().Split(':', 2, StringSplitOptions.TrimEntries);
            var entry = new Entry(parts[0], parts is [_, { Length: > 0 } value] ? value.Trim('\'') : null);
            open.Peek().Entry.Entries.Add(entry);
            open.Push((indent, entry));
        }
        return root;
    }
}

public sealed record IndentedText : Topology
{
    private static readonly Entry Root = Indented.Parse("""
        # plants
        network:
          octet: 44
          subnets:
            core: 1
            edge: 2
              note: far
        hub:
          name: 'hub-indented'
          units: 3
          groups: ops, audit , qa
        """);

    public override string Id => "indented-text";
    public override ResourceGroup ResourceGroup => new("rg-indented", Region.WestEurope);
    public VirtualNetwork Network
    {
        get
        {
            var network = Root["network"]!;
            var octet = network.Number("octet", 1);
            return new("vnet-indented") { AddressSpace = [$"10.{octet}.0.0/16"], Subnets = [.. network["subnets"]!.Entries.Select(entry => new Subnet(entry.Key + (entry["note"] is { Value: var note } ? $"-{note}" : ""), $"10.{octet}.{entry.Value}.0/24"))] };
        }
    }
    public IotHub Hub => Root["hub"] is { } hub ? new(hub.Text("name")) { Sku = IotHubSku.S1, Capacity = hub.Number("units", 1), ConsumerGroups = [.. hub.Text("groups").Split(',', StringSplitOptions.TrimEntries).Select(name => new ConsumerGroup(name))], Tags = [new("missing", hub.Text("missing", "none")), new("count", $"{Root.Entries.Count}")] } : new("hub-none");
}
