using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Storage;

namespace CompanyRules;

/// <summary>In production nothing is reached by a public address.</summary>
public sealed class ClosedProduction : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ACME002", "Public access in production", Severity.Error);

    public override void Check(RuleContext context)
    {
        if (context.Topology.Variant != "Production")
            return;

        foreach (var hub in context.Each<IotHubView>())
            Check(context, hub.Path, hub.PublicNetworkAccess);
        foreach (var account in context.Each<StorageAccountView>())
            Check(context, account.Path, account.PublicNetworkAccess);
    }

    // What is left out is open, as Azure has it; what others keep is not known, and so not accused.
    private static void Check(RuleContext context, string resource, EnumProperty<PublicNetworkAccess> access)
    {
        if (access.Is(PublicNetworkAccess.Disabled) == Answer.No)
            context.Report(access, $"'{resource}' is reached by a public address in production: set PublicNetworkAccess to Disabled");
    }
}
