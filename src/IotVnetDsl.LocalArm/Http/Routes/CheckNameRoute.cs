using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Http.Routes;

/// <summary><c>POST {subscription}/providers/{namespace}/checkNameAvailability</c> for every type with global names.</summary>
internal sealed class CheckNameRoute : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Method != "POST" || request.Parsed is not { Id: { } subscription, Rest: [_, var providerNamespace, var action] }
            || !subscription.IsOf(ResourceId.SubscriptionType) || !action.Equals("checkNameAvailability", StringComparison.OrdinalIgnoreCase))
            return null;
        Gates.CheckApiVersionForm(request);
        var type = services.Cloud.Types.All.FirstOrDefault(type => type.GlobalNameSuffix is not null && type.Namespace.Equals(providerNamespace, StringComparison.OrdinalIgnoreCase));
        if (type is null)
            return services.Cloud.Types.Namespaces.Contains(providerNamespace, StringComparer.OrdinalIgnoreCase) ? null : throw ArmError.UnknownNamespace(providerNamespace);
        if (request.JsonBody().Text("name") is not { } name)
            throw new ArmError(400, "InvalidRequestContent", "The request content was invalid: it says no 'name'.", "name");
        if (!type.NameRule.Allows(name))
            return Availability("Invalid", type.NameRule.Meaning);
        return GlobalNames.Holder(services.Cloud, type.GlobalNameSuffix!, name) is null
            ? Availability(null, "")
            : Availability("AlreadyExists", $"The name '{name}' is not available.");
    }

    private static ArmResponse Availability(string? reason, string message) =>
        new(200, new JsonObject { ["nameAvailable"] = reason is null, ["reason"] = reason ?? "None", ["message"] = message });
}
