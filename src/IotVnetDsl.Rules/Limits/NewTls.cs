using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Limits;

/// <summary>What is asked for is in the API version that we send, which is fixed: a newer one may mean other things by other members.</summary>
internal sealed class NewTls : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD5012", "A value that the API version does not know", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var least in Fixed(context))
        {
            if (least.Known is TlsVersion.Tls13)
                context.Report(least, $"'{least.Self.Owner.Path}' asks for TLS 1.3 or newer, which the API version that is sent for it does not know: it takes 1.2 at most");
        }
    }

    // Namespaces know it from 2026-01-01 on; no version of hubs documents it, and none of Cosmos DB has it.
    private static IEnumerable<EnumProperty<TlsVersion>> Fixed(RuleContext context) =>
        LeastVersion.OfNamespaces(context).Concat(LeastVersion.OfStores(context)).Concat(context.Each<IotHubView>().Select(hub => hub.MinimumTlsVersion));
}
