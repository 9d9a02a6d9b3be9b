using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Export.Templates;

/// <summary>
/// The plan from nothing as ARM templates for the topology's resource group: usually one; several, to be deployed in order, where ARM's limits
/// ask for it. What is written a second time, and what lives in other groups or subscriptions, is a deployment inside.
/// </summary>
public static class ArmTemplate
{
    private const string MainGroup = "ResourceGroup";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The templates, in the order in which they are to be deployed.</summary>
    /// <param name="graph">The topology.</param>
    /// <param name="plan">Its plan from nothing.</param>
    /// <exception cref="MappingException">There is no template for it.</exception>
    public static ImmutableArray<string> Of(TopologyGraph graph, Plan plan)
    {
        var group = new MappingContext(graph, Planner.AnySubscription).IdOf(graph.Find(MainGroup) ?? throw new MappingException("the topology's resource group could not be evaluated", MainGroup));
        var main = new TemplateScope(ResourceId.SubscriptionOf(group), ResourceId.Name(group));
        var barriers = new PlanDependencies(plan.Barriers);
        var units = TemplateUnit.Of(plan, main);
        var items = TemplateItem.Of(units, main, names: null);
        var metadata = new JsonObject { ["topology"] = plan.Topology, ["variant"] = plan.Variant, ["resourceGroup"] = main.Group };
        return [.. Files(new TemplateDocument(main, units, items, barriers) { Metadata = metadata }, items)];
    }

    private static IEnumerable<string> Files(TemplateDocument document, ImmutableArray<TemplateItem> rest)
    {
        do
        {
            var count = Math.Min(rest.Length, TemplateLimits.Resources - 1 - document.Barriers);
            var file = Text(document, rest[..count]);
            while (count > 1 && Encoding.UTF8.GetByteCount(file) > TemplateLimits.Bytes)
                file = Text(document, rest[..(count = (count + 1) / 2)]);
            yield return file;
            rest = rest[count..];
        }
        while (!rest.IsEmpty);
    }

    private static string Text(TemplateDocument document, ImmutableArray<TemplateItem> items) =>
        document.Of(items).ToJsonString(Options).ReplaceLineEndings("\n") + "\n";
}
