using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Resources.ServiceBus;

internal sealed class Namespaces : NamespaceType
{
    public override string GraphType => "ServiceBusNamespace";

    public override string ArmType => "Microsoft.ServiceBus/namespaces";

    // Standard has a base charge, Basic is billed by its operations alone.
    public override string? BilledByTheHour(JsonObject body) =>
        IsPremium(Sku(body)) ? "messaging units" : Sku(body).Equals("Basic", StringComparison.OrdinalIgnoreCase) ? null : "Standard namespaces";

    protected override string SkuType => "ServiceBusSku";

    protected override string PremiumIsForGood => "Azure makes no other namespace Premium, and no Premium one anything else";
}
