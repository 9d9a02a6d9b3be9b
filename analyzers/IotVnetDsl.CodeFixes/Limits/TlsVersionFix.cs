using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>A fix that asks for the version of TLS that every service knows.</summary>
public abstract class TlsVersionFix : StatedMemberFix
{
    private protected sealed override string Member => "MinimumTlsVersion";

    private protected sealed override IEnumerable<MemberChoice> Choices(FindingSite site) =>
        [new("Use TLS 1.2", "Tls12", LibraryNames.Member("TlsVersion", "Tls12"))];
}
