using System.Runtime.CompilerServices;

namespace IotVnetDsl.Evaluation.Source;

/// <summary>Tells things apart by which they are, not by what they hold.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T> where T : class
{
    public static ReferenceComparer<T> Instance { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
