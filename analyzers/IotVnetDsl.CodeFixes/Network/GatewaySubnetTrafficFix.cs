using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3021: takes the security group, NAT gateway or route table from the gateway's subnet.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GatewaySubnetTrafficFix))]
[Shared]
public sealed class GatewaySubnetTrafficFix : LeaveOutNamedFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3021"];
}
