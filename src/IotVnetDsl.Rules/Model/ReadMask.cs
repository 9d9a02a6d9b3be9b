namespace IotVnetDsl.Rules.Model;

/// <summary>Bits that stand for paths and types: two that have none in common have no path or type in common.</summary>
internal readonly record struct ReadMask(ulong High, ulong Low)
{
    public ReadMask With(string key)
    {
        var bit = StringComparer.Ordinal.GetHashCode(key);
        return (bit & 64) == 0 ? this with { Low = Low | (1UL << (bit & 63)) } : this with { High = High | (1UL << (bit & 63)) };
    }

    public bool Meets(ReadMask other) => (High & other.High) != 0 || (Low & other.Low) != 0;
}
