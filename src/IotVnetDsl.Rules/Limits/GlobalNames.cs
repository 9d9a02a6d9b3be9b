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

    private static readonly (string Type, Func<KnownCloud, string> Domain)[] Types =
    [
        (ViewTypes.GraphTypeOf<IotHubView>(), cloud => cloud.Hubs),
        (ViewTypes.GraphTypeOf<StorageAccountView>(), cloud => cloud.Storage),
        (ViewTypes.GraphTypeOf<KeyVaultView>(), cloud => cloud.Vaults),
        (ViewTypes.GraphTypeOf<CosmosAccountView>(), cloud => cloud.Databases),
        (ViewTypes.GraphTypeOf<DeviceProvisioningServiceView>(), cloud => cloud.Provisioning),
        (ViewTypes.GraphTypeOf<EventHubsNamespaceView>(), cloud => cloud.Messaging),
        (ViewTypes.GraphTypeOf<ServiceBusNamespaceView>(), cloud => cloud.Messaging),
    ];

    public override void Check(RuleContext context)
    {
        foreach (var (type, domain) in TypesIn(context))
        {
            foreach (var claim in context.EachOf(type).Select(resource => Claim.Of(resource, domain)).OfType<Claim>())
            {
                var first = TypesIn(context).Where(other => other.Domain == domain)
                    .SelectMany(other => context.Topology.Named(other.Type, claim.Key.Name)).OrderBy(resource => resource.Path, StringComparer.Ordinal)
                    .Select(resource => Claim.Of(resource, domain)).OfType<Claim>().First();
                // One id twice has a rule of its own. What exists already has its name, and nobody else gets it.
                if (first.Resource != claim.Resource && (claim.IsMade || first.IsMade) && (claim.IsElsewhere(first) || claim.Resource.Type != first.Resource.Type))
                    context.Report(claim.Resource.Name, $"'{claim.Resource.Path}' and '{first.Resource.Path}' are both named '{claim.Resource.Name.Known}' under {domain}, where a name is unique in all of Azure");
            }
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

    private static IEnumerable<Claim> Claims(RuleContext context) => TypesIn(context)
        .SelectMany(type => context.Topology.AllOf(type.Type).Select(resource => Claim.Of(resource, type.Domain))).OfType<Claim>()
        .OrderBy(claim => claim.Resource.Path, StringComparer.Ordinal);

    private static IEnumerable<(string Type, string Domain)> TypesIn(RuleContext context) =>
        Types.Select(type => (type.Type, type.Domain(context.Topology.Cloud ?? Clouds.Public)));

    private sealed record Claim(ResourceView Resource, (string Domain, string Name) Key)
    {
        public static Claim? Of(ResourceView resource, string domain) =>
            resource.Name.Known is { } name ? new(resource, (domain, GraphNode.Folded(name))) : null;

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
