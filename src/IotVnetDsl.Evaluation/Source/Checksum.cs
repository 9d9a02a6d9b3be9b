namespace IotVnetDsl.Evaluation.Source;

/// <summary>128 bits that stand for a text, or for several in their order.</summary>
internal readonly record struct Checksum(ulong High, ulong Low)
{
    private const ulong Prime = 1_099_511_628_211;
    private const ulong Other = 0x9E37_79B9_7F4A_7C15;

    public static Checksum Empty { get; } = new(14_695_981_039_346_656_037, 0x2545_F491_4F6C_DD1D);

    public static Checksum Of(string text) => Empty.With(text);

    /// <summary>Parted from what came before: "a", "b" is another than "ab".</summary>
    public Checksum With(string text)
    {
        var (high, low) = (High, Low);
        foreach (var character in text)
            (high, low) = Mixed(high, low, character);
        return new Checksum(high, low).With((ulong)text.Length);
    }

    public Checksum With(ulong number)
    {
        var (high, low) = Mixed(High, Low, number);
        return new Checksum(high, low);
    }

    public Checksum With(Checksum other) => With(other.High).With(other.Low);

    private static (ulong High, ulong Low) Mixed(ulong high, ulong low, ulong value) => unchecked((
        (high ^ value) * Prime,
        (((low << 13) | (low >> 51)) ^ value) * Other));
}
