using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Routes;

/// <summary><c>POST {subscription}/providers/{namespace}/checkNameAvailability</c>, or what the type calls it, for every type with global names.</summary>
internal sealed class CheckNameRoute : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Method != "POST" || request.Parsed is not { Id: { } subscription, Rest: [_, var providerNamespace, var action] }
            || !subscription.IsOf(ResourceId.SubscriptionType))
            return null;
        var asked = services.Cloud.Types.All.Where(type => type.Hosts is not null && type.NameQuestion.Equals(action, StringComparison.OrdinalIgnoreCase)).ToList();
        if (asked.Count == 0)
            return null;
        Gates.CheckApiVersionForm(request);
        var type = asked.FirstOrDefault(type => type.Namespace.Equals(providerNamespace, StringComparison.OrdinalIgnoreCase));
        if (type is null)
            return services.Cloud.Types.Namespaces.Contains(providerNamespace, StringComparer.OrdinalIgnoreCase) ? null : throw ArmError.UnknownNamespace(providerNamespace);
        if (request.JsonBody().Text("name") is not { } name)
            throw new ArmError(400, "InvalidRequestContent", "The request content was invalid: it says no 'name'.", "name");
        if (!type.NameRule.Allows(name))
            return Availability(providerNamespace, "Invalid", type.NameRule.Meaning);
        return GlobalNames.Holder(services.Cloud, type.Hosts!.Value, name) is { } holder
            ? Availability(providerNamespace, "AlreadyExists", Taken(type, holder, name).Message)
            : Availability(providerNamespace, null, null);
    }

    /// <summary>The words of the refusal, with the name as it was asked for.</summary>
    private static Refusal Taken(ResourceType type, ResourceRecord holder, string name) =>
        type.NameTaken(holder.Id.Parent!.Provide(type.Name, name));

    /// <summary>Of a name that is free, storage says nothing more, and IoT Hub calls the reason invalid.</summary>
    private static ArmResponse Availability(string providerNamespace, string? reason, string? message)
    {
        var body = new JsonObject { ["nameAvailable"] = reason is null };
        if (reason is not null || !providerNamespace.Equals("Microsoft.Storage", StringComparison.OrdinalIgnoreCase))
        {
            body["reason"] = reason ?? (providerNamespace.Equals("Microsoft.Devices", StringComparison.OrdinalIgnoreCase) ? "Invalid" : "None");
            body["message"] = message;
        }

        return new ArmResponse(200, body);
    }
}
