using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Messaging;

/// <summary>A shared access policy of a namespace or of one entity; its keys only come from listKeys.</summary>
internal abstract class AuthorizationRule : MessagingResource
{
    private const string WithoutLocation = "2021-01-01-preview";

    private static readonly string[] Rights = ["Listen", "Send", "Manage"];

    public override NameRule NameRule { get; } = new(1, 50, @"^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$",
        "A rule's name has 1 to 50 letters, digits, . - _.");

    public override IReadOnlyList<string> ReadOnly => [];

    public override IReadOnlyList<string> Stamps => [];

    public override void Prepare(WriteContext write)
    {
        if (write.Id.Name == "RootManageSharedAccessKey" && write.IsCreate)
            write.Body.PutIfAbsent("properties.rights", new JsonArray([.. Rights.Select(right => (JsonNode)right)]));
        var rights = write.Body.Texts("properties.rights");
        if (rights.Count == 0 || rights.Any(right => !Rights.Contains(right)) || (rights.Contains("Manage") && rights.Count < Rights.Length))
            throw InvalidValue("SubCode=40000. Rights are Listen, Send and Manage; Manage needs the other two as well.", "properties.rights");
        if (!write.IsCreate)
            return;
        write.Hidden["primaryKey"] = SecretKey.New(32);
        write.Hidden["secondaryKey"] = SecretKey.New(32);
    }

    /// <summary>Newer versions answer the write of an entity's rule before they look where its namespace is.</summary>
    public override void RenderAccepted(WriteContext write, JsonObject body)
    {
        if (write.Cloud.Types.Of(write.Id.Parent!) is not MessagingNamespace && string.CompareOrdinal(write.ApiVersion, WithoutLocation) >= 0)
            body.Remove("location");
    }

    public override ArmResponse? Invoke(Cloud cloud, ResourceRecord record, ArmRequest request, string action)
    {
        if (request.Method != "POST")
            return null;
        switch (action.ToLowerInvariant())
        {
            case "listkeys":
                return Keys(cloud, record);
            case "regeneratekeys":
                record = record.WithHidden(hidden => Regenerate(hidden, request.JsonBodyOrEmpty()));
                cloud.Store.Resources.Put(record);
                return Keys(cloud, record);
            default:
                return null;
        }
    }

    private static void Regenerate(JsonObject hidden, JsonObject asked)
    {
        var key = asked.Says("keyType", "SecondaryKey") ? "secondaryKey" : "primaryKey";
        hidden[key] = asked.Text("key") ?? SecretKey.New(32);
    }

    private static ArmResponse Keys(Cloud cloud, ResourceRecord record)
    {
        return new ArmResponse(200, new JsonObject
        {
            ["keyName"] = record.Id.Name,
            ["primaryKey"] = record.Hidden.Text("primaryKey"),
            ["secondaryKey"] = record.Hidden.Text("secondaryKey"),
            ["primaryConnectionString"] = ConnectionString(cloud, record, "primaryKey"),
            ["secondaryConnectionString"] = ConnectionString(cloud, record, "secondaryKey"),
        });
    }

    private static string ConnectionString(Cloud cloud, ResourceRecord record, string key)
    {
        var entity = cloud.Types.Of(record.Id.Parent!) is MessagingNamespace ? "" : $";EntityPath={record.Id.Parent!.Name}";
        return $"Endpoint=sb://{NamespaceOf(cloud, record.Id).Id.Name}.{cloud.Names.Messaging}/;SharedAccessKeyName={record.Id.Name};SharedAccessKey={record.Hidden.Text(key)}{entity}";
    }
}
