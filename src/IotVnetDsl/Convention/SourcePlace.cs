namespace IotVnetDsl.Convention;

/// <summary>File and line of a <c>new</c>. Never part of equality: where a record stands does not change what it is.</summary>
internal readonly struct SourcePlace(string file, int line) : IEquatable<SourcePlace>
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public bool Equals(SourcePlace other) => true;

    public override bool Equals(object? obj) => obj is SourcePlace;

    public override int GetHashCode() => 0;
}
