// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record Loops : Topology
{
    public override string Id => "loops";
    public override ResourceGroup ResourceGroup => new("rg-loops", Region.EastUS);

    public IEnumerable<StorageAccount> Yielded
    {
        get
        {
            for (var number = 0; number < 4; number++)
            {
                if (number == 1)
                    continue;
                if (number == 3)
                    yield break;
                yield return new StorageAccount("yielded" + number);
            }
        }
    }

    public IReadOnlyList<StorageAccount> Listed
    {
        get
        {
            var list = new List<StorageAccount>();
            var suffix = 'a';
            foreach (var name in new[] { "x", "y", "z" })
            {
                if (name == "z")
                    break;
                list.Add(new(name + suffix + list.Count));
            }

            list.AddRange([new("more")]);
            return list;
        }
    }

    public StorageAccount Counted => new("counted" + Total(4) + Down(7) + Grade(72));

    private static int Total(int upTo)
    {
        var sum = 0;
        var current = 0;
        while (current < upTo)
            sum += ++current;
        return sum;
    }

    private static int Down(int from)
    {
        do
            from -= 3;
        while (from > 0);
        return from * -1;
    }

    private static string Grade(int points)
    {
        switch (points / 10)
        {
            case 9:
            case 10:
                return "a";
            case int tens when tens > 6:
                return "b" + tens;
            default:
                return "c";
        }
    }
}
