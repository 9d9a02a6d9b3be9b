namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Routing endpoints that store messages in databases: the one kind that shows a key itself and not a connection string with it.</summary>
internal static class HubCosmosEndpoints
{
    public const string ListPath = "properties.routing.endpoints.cosmosDBSqlContainers";

    private const string DatabaseName = "databaseName";

    private static readonly EgressTarget Database = new("Database", "CosmosAccount", "Databases");

    private static readonly AuthenticationWords Words = new(HubAuthentication.KeyBased, HubAuthentication.IdentityBased, HubAuthentication.IdentityBased, "identity.userAssignedIdentity", "primaryKey");

    public static ModelledProperty Property { get; } = new("endpoints", ListPath)
    {
        Items = new(
            "name",
            new Records("Endpoints", "CosmosEndpoint"),
            [
                EndpointParts.Name,
                EndpointParts.Authentication(HubAuthentication.Kind(Words)),
                EndpointParts.Identity,
                new("address", EndpointParts.Address)
                {
                    Mapping = Mapping.Follows(endpoint => $"https://{endpoint.Context.Cloud.DatabaseHost(Database.Holder(endpoint).Name!)}:443/"),
                    Comparison = Comparison.Address,
                },
                new("key", "primaryKey") { NoneWith = "name", Mapping = Mapping.Follows(endpoint => HubAuthentication.Secret(endpoint, null)) },
                new("database", DatabaseName)
                {
                    Mapping = Mapping.Of(
                        endpoint => Database.Key(endpoint),
                        (name, body, endpoint) => Database.Read(
                            ConnectionString.HolderIn(body.Text(EndpointParts.Address) ?? ""), name.ToString(), body.Text(EndpointParts.SubscriptionPath), body.Text(EndpointParts.GroupPath), body, endpoint)),
                },
                new("container", "containerName") { Mapping = Mapping.Of(endpoint => Database.Inner(endpoint, "Containers", "Container"), (name, _, endpoint) => endpoint["Container"] = Codec.Text.Read(name)) },
                new("partition key", "partitionKeyName") { NoneWith = "name", Mapping = new Member("PartitionKeyName", Codec.Text) },
                new("partition key template", "partitionKeyTemplate") { NoneWith = "name", Mapping = new Member("PartitionKeyTemplate", Codec.Text) { Unset = null } },
                EndpointParts.Subscription(Database.HolderId),
                EndpointParts.Group(Database.HolderId),
            ],
            item => $"{item["name"]} (database, container {item["containerName"]}, {EndpointParts.SignIn(item)})")
        {
            KeepsSurplus = true,
        },
    };
}
