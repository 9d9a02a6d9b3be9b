namespace IotVnetDsl.Rules.Model;

/// <summary>Bits that stand for paths, types and names: two that have none in common have no path, type or name in common.</summary>
internal readonly record struct ReadMask(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    public ReadMask With(string key)
    {
        var hash = StringComparer.Ordinal.GetHashCode(key);
        var bit = 1UL << (hash & 63);
        return ((hash >> 6) & 3) switch
        {
            0 => this with { First = First | bit },
            1 => this with { Second = Second | bit },
            2 => this with { Third = Third | bit },
            _ => this with { Fourth = Fourth | bit },
        };
    }

    public ReadMask With(ReadMask other) => new(First | other.First, Second | other.Second, Third | other.Third, Fourth | other.Fourth);

    public bool Meets(ReadMask other) => ((First & other.First) | (Second & other.Second) | (Third & other.Third) | (Fourth & other.Fourth)) != 0;
}
