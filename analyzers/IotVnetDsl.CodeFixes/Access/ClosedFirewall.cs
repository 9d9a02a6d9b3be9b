using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>A firewall that lets trusted services in, and nobody else but whom it let in already.</summary>
internal static class ClosedFirewall
{
    public const string Member = "Firewall";

    /// <summary>The target with its firewall closed.</summary>
    public static SyntaxNode On(SyntaxNode target) => MemberInitializer.Set(target, Member, Closed(MemberInitializer.Assignment(target, Member)?.Right));

    // Addresses and subnets that are let in already stay.
    private static ExpressionSyntax Closed(ExpressionSyntax? stated) => stated is ImplicitObjectCreationExpressionSyntax or ObjectCreationExpressionSyntax
        ? (ExpressionSyntax)MemberInitializer.Set(
            MemberInitializer.Set(stated, "DefaultAction", LibraryNames.Member("FirewallAction", "Deny")), "TrustedServices", Literals.True)
        : LibraryNames.Member(Member, "TrustedServicesOnly");
}
