using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Cosmos;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Provisioning;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A name that is unique in all of Azure is claimed once, by one resource of one variant.</summary>
internal sealed class GlobalNames : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD5002", "Two resources, or two variants, claim one globally unique name", Severity.Error);

    public override void Check(RuleContext context)
    {
        var claims = new Dictionary<(string Domain, string Name), Claim>();
        foreach (var claim in Claims(context))
        {
            if (!claims.TryGetValue(claim.Key, out var first))
                claims.Add(claim.Key, claim);
            // One id twice has a rule of its own. What exists already has its name, and nobody else gets it.
            else if ((claim.IsMade || first.IsMade) && (claim.IsElsewhere(first) || claim.Resource.Type != first.Resource.Type))
                context.Report(claim.Resource.Name, $"'{claim.Resource.Path}' and '{first.Resource.Path}' are both named '{claim.Resource.Name.Known}' under {claim.Key.Domain}, where a name is unique in all of Azure");
        }
    }

    public override void CheckVariants(IReadOnlyList<RuleContext> variants)
    {
        var claims = new Dictionary<(string Domain, string Name), (Claim Claim, RuleContext Variant)>();
        foreach (var variant in variants)
        {
            foreach (var claim in Claims(variant).Where(claim => claim.IsMade))
            {
                if (!claims.TryGetValue(claim.Key, out var first))
                {
                    claims.Add(claim.Key, (claim, variant));
                }
                else if (first.Variant != variant && claim.IsElsewhere(first.Claim))
                {
                    variant.Report(
                        claim.Resource.Name,
                        $"'{claim.Resource.Path}' is named '{claim.Resource.Name.Known}' in variant {variant.Topology.Variant} as in variant {first.Variant.Topology.Variant}, in another "
                            + $"resource group or subscription: a name under {claim.Key.Domain} is unique in all of Azure");
                }
            }
        }
    }

    private static IEnumerable<Claim> Claims(RuleContext context) => context.Topology.All()
        .Select(resource => DomainOf(resource, context.Topology.Cloud ?? Clouds.Public) is { } domain && resource.Name.Known is { } name ? new Claim(resource, (domain, name.ToLowerInvariant())) : null)
        .OfType<Claim>();

    private static string? DomainOf(ResourceView resource, KnownCloud cloud) => resource switch
    {
        IotHubView => cloud.Hubs,
        StorageAccountView => cloud.Storage,
        KeyVaultView => cloud.Vaults,
        CosmosAccountView => cloud.Databases,
        DeviceProvisioningServiceView => cloud.Provisioning,
        EventHubsNamespaceView or ServiceBusNamespaceView => cloud.Messaging,
        _ => null,
    };

    private sealed record Claim(ResourceView Resource, (string Domain, string Name) Key)
    {
        /// <summary>It surely is one that this topology makes.</summary>
        public bool IsMade => Resource.Existing.Is(true) == Answer.No;

        /// <summary>Are the two surely two resources?</summary>
        public bool IsElsewhere(Claim other) => Differ(Resource.Placement.ResourceGroup, other.Resource.Placement.ResourceGroup)
            || Differ(Resource.Placement.Subscription, other.Resource.Placement.Subscription);

        // A subscription that is left to the deployment may be any.
        private static bool Differ(GraphValue one, GraphValue other) =>
            one.Text() is { } first && other.Text() is { } second && !string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
    }
}
