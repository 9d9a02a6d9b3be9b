namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Routing endpoints that store messages in databases: the one kind that shows a key itself and not a connection string with it.</summary>
internal static class HubCosmosEndpoints
{
    public const string ListPath = "properties.routing.endpoints.cosmosDBSqlContainers";

    private const string Address = "endpointUri";
    private const string DatabaseName = "databaseName";
    private const string Subscription = "subscriptionId";
    private const string Group = "resourceGroup";

    private static readonly EgressTarget Database = new("Database", "CosmosAccount", "Databases");

    private static readonly AuthenticationWords Words = new(HubAuthentication.KeyBased, HubAuthentication.IdentityBased, HubAuthentication.IdentityBased, "identity.userAssignedIdentity", "primaryKey");

    public static ModelledProperty Property { get; } = new("endpoints", ListPath)
    {
        Items = new(
            "name",
            new Records("Endpoints", "CosmosEndpoint"),
            [
                new("name", "name") { Mapping = new Member("Name", Codec.Text), Comparison = Comparison.IgnoreCase },
                new("authentication", "authenticationType")
                {
                    Mapping = HubAuthentication.Kind(Words),
                    Default = HubAuthentication.KeyBased,
                    Comparison = Comparison.IgnoreCase,
                    Text = node => HubAuthentication.Words(node.ToString(), null),
                },
                new("identity", "identity.userAssignedIdentity")
                {
                    NoneWith = "name",
                    Mapping = Mapping.Follows(endpoint => HubAuthentication.UserIdentity(endpoint)),
                    Comparison = Comparison.IgnoreCase,
                    Text = Resources.Words.NameOfId,
                },
                new("address", Address)
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
                            ConnectionString.HolderIn(body.Text(Address) ?? ""), name.ToString(), body.Text(Subscription), body.Text(Group), body, endpoint)),
                },
                new("container", "containerName") { Mapping = new Member("Container", Codec.Text) },
                new("partition key", "partitionKeyName") { NoneWith = "name", Mapping = new Member("PartitionKeyName", Codec.Text) },
                new("partition key template", "partitionKeyTemplate") { NoneWith = "name", Mapping = new Member("PartitionKeyTemplate", Codec.Text) { Unset = null } },
                new("subscription", Subscription) { Mapping = Mapping.Follows(endpoint => ResourceId.SubscriptionOf(Database.HolderId(endpoint))), Comparison = Comparison.IgnoreCase },
                new("resource group", Group)
                {
                    Mapping = Mapping.Follows(endpoint => ResourceId.Name(ResourceId.GroupOf(Database.HolderId(endpoint))!)),
                    Comparison = Comparison.IgnoreCase,
                },
            ],
            item => $"{item["name"]} (database, container {item["containerName"]}, {HubAuthentication.Words(item["authenticationType"]?.ToString() ?? HubAuthentication.KeyBased, BodyPath.Get(item, "identity.userAssignedIdentity")?.ToString())})")
        {
            KeepsSurplus = true,
        },
    };
}
