using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>A token of the names of a storage endpoint's files.</summary>
/// <param name="Token">As it is written: <c>{partition}</c>.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record FileNameToken(string Token, string Source, string Date) : IFact
{
    private static readonly Lazy<ImmutableArray<string>> Listed = new(() =>
        FactTable.Read<FileNameToken>("file-name-tokens").Select(token => token.Token).ToImmutableArray());

    /// <summary>All of them. Data: <c>file-name-tokens.txt</c>.</summary>
    public static ImmutableArray<string> All => Listed.Value;
}
