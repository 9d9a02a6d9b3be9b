namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4029: declares a private endpoint of the provisioning service.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReachableProvisioningFix))]
[Shared]
public sealed class ReachableProvisioningFix : PrivateEndpointFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4029"];
}
