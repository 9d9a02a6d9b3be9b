using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>A token of the names of files that a storage endpoint or a capture writes.</summary>
/// <param name="Record">The record that states the names: <c>StorageEndpoint</c>.</param>
/// <param name="Token">As it is written: <c>{partition}</c>.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record FileNameToken(string Record, string Token, string Source, string Date) : IFact
{
    private static readonly Lazy<ImmutableDictionary<string, ImmutableArray<string>>> Listed = new(() => FactTable.Read<FileNameToken>("file-name-tokens")
        .GroupBy(token => token.Record).ToImmutableDictionary(tokens => tokens.Key, tokens => tokens.Select(token => token.Token).ToImmutableArray()));

    /// <summary>All that a record's files need. Data: <c>file-name-tokens.txt</c>.</summary>
    public static ImmutableArray<string> Of(string record) => Listed.Value[record];
}
