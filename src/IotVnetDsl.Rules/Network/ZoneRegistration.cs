using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Dns;

namespace IotVnetDsl.Rules.Network;

/// <summary>Nothing but private endpoints registers names in a private-link zone.</summary>
internal sealed class ZoneRegistration : Rule
{
    private const string PrivateLink = "privatelink.";

    public override RuleDescriptor Descriptor { get; } =
        new("IVD3020", "A private-link zone is linked with automatic registration", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var link in context.Each<PrivateDnsZoneLinkView>())
        {
            if (link.RegistrationEnabled.Is(true) == Answer.Yes && link.Zone.Known?.Name.Text() is { } zone && zone.StartsWith(PrivateLink, StringComparison.OrdinalIgnoreCase))
            {
                context.Report(
                    link.RegistrationEnabled,
                    $"'{link.Path}' registers the virtual machines of its network in '{zone}', where the names of private endpoints stand: "
                        + "set RegistrationEnabled to false");
            }
        }
    }
}
