using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Types.Resources;

/// <summary>
/// <c>{subscription}/tagNames</c>: the names and values of tags that a subscription has foreseen or its groups and resources have.
/// Source: https://learn.microsoft.com/rest/api/resources/tags.
/// </summary>
internal sealed class TagNamesRoute : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Path.Trim('/').Split('/') is not ["subscriptions" or "Subscriptions", var subscription, var names, .. var rest]
            || !names.Equals("tagNames", StringComparison.OrdinalIgnoreCase) || rest.Length > 3
            || (rest.Length > 1 && !rest[1].Equals("tagValues", StringComparison.OrdinalIgnoreCase)))
            return null;
        Gates.CheckManagerVersion(request);
        var scope = ResourceId.TryParse($"/subscriptions/{subscription}")!;
        Gates.CheckSubscription(scope);
        var tags = new SubscriptionTags(services.Cloud, scope);
        return (request.Method, rest) switch
        {
            ("GET", []) => services.Answers.Page(request, tags.Names, name => tags.Show(name)),
            ("PUT", [var name]) => Put(tags, name, value: null, () => tags.Show(name)),
            ("PUT", [var name, _, var value]) => Put(tags, name, value, () => tags.Show(name, value)),
            ("DELETE", [var name]) => Delete(tags, name, value: null),
            ("DELETE", [var name, _, var value]) => Delete(tags, name, value),
            _ => throw ArmError.WrongMethod(request),
        };
    }

    private static ArmResponse Put(SubscriptionTags tags, string name, string? value, Func<JsonObject> show)
    {
        if (value is not null && !tags.Has(name, null))
            throw new ArmError(404, "NotFound", $"The tag name '{name}' could not be found.");
        var isNew = !tags.Has(name, value);
        tags.Foresee(name, value);
        return new ArmResponse(isNew ? 201 : 200, show());
    }

    private static ArmResponse Delete(SubscriptionTags tags, string name, string? value)
    {
        if (!tags.Has(name, value))
            return new ArmResponse(204);
        if (tags.Count(name, value) > 0)
            throw new ArmError(409, "Conflict", $"The tag '{name}'{(value is null ? "" : $" with the value '{value}'")} is in use by groups or resources of the subscription.");
        if (value is null && tags.Values(name).Any())
            throw new ArmError(409, "Conflict", $"The tag name '{name}' has values, which are to be deleted first.");
        tags.Forget(name, value);
        return new ArmResponse(200);
    }
}
