using System.Globalization;
using IotVnetDsl;

// A manifest in a raw string, read line by line: sections, keys, lists, includes, with a small machine of labels.
public enum Section { None, Network, Hub, Tags }

public sealed class Manifest
{
    public Dictionary<string, string> Subnets { get; } = [];
    public string? Name { get; private set; }
    public int Units { get; private set; } = 1;
    public List<(string Key, string Value)> Tags { get; } = [];
    public List<string> Problems { get; } = [];

    public static Manifest Read(string text)
    {
        var manifest = new Manifest();
        var section = Section.None;
        var number = 0;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var line = raw.IndexOf('#') is >= 0 and var at ? raw[..at].TrimEnd() : raw.TrimEnd();
            switch (line)
            {
                case "":
                    continue;
                case ['[', .. var title, ']']:
                    if (!Enum.TryParse(title, ignoreCase: true, out section))
                        manifest.Problems.Add($"{number}: no section '{title}'");
                    continue;
            }
            if (line.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } key, var value])
            {
                manifest.Problems.Add($"{number}: '{line}'");
                continue;
            }
            if (!manifest.Set(section, key, value))
                manifest.Problems.Add($"{number}: unknown {key}");
        }
        return manifest;
    }

    private bool Set(Section section, string key, string value)
    {
        switch (section, key)
        {
            case (Section.Network, _) when value.StartsWith("10."):
                Subnets[key] = value;
                return true;
            case (Section.Network, _):
                Problems.Add(key);
                goto default;
            case (Section.Hub, "name"):
                Name = value.Trim('"');
                return true;
            case (Section.Hub, "units") when int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var units) && units is > 0 and <= 200:
                Units = units;
                return true;
            case (Section.Tags, { } tag):
                Tags.Add((tag, value));
                return true;
            default:
                return false;
        }
    }
}

public sealed record ManifestLines : Topology
{
    private static readonly Manifest Read = Manifest.Read("""
        # the plant
        [network]
        core = 10.7.0.0/24
        edge = 10.7.1.0/24   # more to come
        odd = 192.168.0.0/24

        [HUB]
        name = "hub-manifest"
        units = 3
        units = many
        [tags]
        owner = a=b
        nothing
        [other]
        """);

    private static string Unescape(string text)
    {
        var result = new System.Text.StringBuilder();
        var at = 0;
    next:
        if (at >= text.Length)
            goto done;
        var letter = text[at++];
        if (letter != '%')
        {
            result.Append(letter);
            goto next;
        }
        result.Append((char)int.Parse(text.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        at += 2;
        goto next;
    done:
        return result.ToString();
    }

    private static int Collatz(int number)
    {
        var steps = 0;
        do
        {
            number = number % 2 == 0 ? number / 2 : 3 * number + 1;
            if (++steps > 200)
                break;
        }
        while (number != 1);
        return steps;
    }

    public override string Id => "manifest-lines";
    public override ResourceGroup ResourceGroup => new("rg-manifest", Region.WestEurope);
    public VirtualNetwork Network => new("vnet-manifest") { AddressSpace = ["10.7.0.0/16"], Subnets = [.. Read.Subnets.Select(pair => new Subnet(pair.Key, pair.Value))] };
    public IotHub Hub => new(Read.Name ?? "hub-none") { Sku = IotHubSku.S1, Capacity = Read.Units, Tags = [.. Read.Tags.Select(tag => new Tag(tag.Key, tag.Value)), new("problems", string.Join(" / ", Read.Problems)), new("text", Unescape("a%2Db%2dc")), new("steps", Collatz(27).ToString())] };
}
