using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>A rule that every network security group has after its own. It is of all ports and protocols.</summary>
/// <param name="Name">Azure's name of it.</param>
/// <param name="Priority">Its place.</param>
/// <param name="Direction"><c>Inbound</c> or <c>Outbound</c>.</param>
/// <param name="Allows">Or does it deny?</param>
/// <param name="From">Where it comes from: a service tag, or all.</param>
/// <param name="To">Where it goes, as well.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record DefaultSecurityRule(string Name, int Priority, string Direction, bool Allows, string From, string To, string Source, string Date) : IFact
{
    private static readonly Lazy<ImmutableArray<DefaultSecurityRule>> Listed = new(() => FactTable.Read<DefaultSecurityRule>("default-security-rules"));

    /// <summary>Data: <c>default-security-rules.txt</c>.</summary>
    public static ImmutableArray<DefaultSecurityRule> All => Listed.Value;
}
