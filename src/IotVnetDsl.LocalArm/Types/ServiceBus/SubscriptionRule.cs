using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

/// <summary>What a subscription takes from its topic.</summary>
internal sealed class SubscriptionRule : MessagingResource
{
    private static readonly string[] Expressions = ["properties.sqlFilter", "properties.action"];

    public override string Name => TopicSubscription.TypeName + "/rules";

    public override NameRule NameRule { get; } = new(1, 50, @"^(\$Default|[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?)$",
        "A rule's name has 1 to 50 letters, digits, periods, hyphens and underscores.");

    public override IReadOnlyList<string> ReadOnly => [];

    public override IReadOnlyList<string> Stamps => [];

    public override IReadOnlyList<Default> Defaults { get; } = [new("properties.action", new JsonObject())];

    public override IReadOnlyList<Check> Checks { get; } = [Must.BeOneOf("properties.filterType", "SqlFilter", "CorrelationFilter")];

    public override void Prepare(WriteContext write)
    {
        var correlates = write.Body.Says("properties.filterType", "CorrelationFilter") || write.Body.At("properties.correlationFilter") is JsonObject { Count: > 0 };
        write.Body.PutIfAbsent("properties.filterType", correlates ? "CorrelationFilter" : "SqlFilter");
        if (write.Body.Says("properties.filterType", "CorrelationFilter"))
            return;
        write.Body.Cut("properties.correlationFilter");
        write.Body.Cut("properties.action.requiresPreprocessing");
        write.Body.PutIfAbsent("properties.sqlFilter.sqlExpression", "1=1");
        foreach (var part in Expressions.Where(part => write.Body.Text($"{part}.sqlExpression") is not null))
        {
            write.Body.PutIfAbsent($"{part}.compatibilityLevel", 20);
            write.Body.PutIfAbsent($"{part}.parameters", new JsonObject());
        }
    }

    /// <summary>The parameters of an expression that was asked for are first seen when it is read.</summary>
    public override void RenderAccepted(WriteContext write, JsonObject body)
    {
        foreach (var part in Expressions.Where(part => write.Request.Text($"{part}.sqlExpression") is not null && write.Request.At($"{part}.parameters") is null))
            body.Cut($"{part}.parameters");
    }

    public override Refusal NotFound(ResourceId id) => new ArmError(404, "SubscriptionNotFound", "Rule does not exist");
}
