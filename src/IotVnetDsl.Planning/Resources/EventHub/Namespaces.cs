using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Resources.EventHub;

internal sealed class Namespaces : NamespaceType
{
    public override string GraphType => "EventHubsNamespace";

    public override string ArmType => "Microsoft.EventHub/namespaces";

    public override string BilledByTheHour(JsonObject body) => IsPremium(Sku(body)) ? "processing units" : "throughput units";

    protected override string SkuType => "EventHubsSku";

    protected override string PremiumIsForGood => "Azure changes Basic to Standard and back in place, nothing else";
}
