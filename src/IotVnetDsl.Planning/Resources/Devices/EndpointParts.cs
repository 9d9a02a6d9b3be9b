using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>What a hub's routing endpoints have alike, whatever they lead to.</summary>
internal static class EndpointParts
{
    public const string Address = "endpointUri";
    public const string SubscriptionPath = "subscriptionId";
    public const string GroupPath = "resourceGroup";

    private const string Kind = "authenticationType";
    private const string IdentityPath = "identity.userAssignedIdentity";

    public static ModelledProperty Name { get; } = new("name", "name") { Mapping = new Member("Name", Codec.Text), Comparison = Comparison.IgnoreCase };

    public static ModelledProperty Identity { get; } = new("identity", IdentityPath)
    {
        NoneWith = "name",
        Mapping = Mapping.Follows(endpoint => HubAuthentication.UserIdentity(endpoint)),
        Comparison = Comparison.IgnoreCase,
        Text = Words.NameOfId,
    };

    public static ModelledProperty Authentication(Mapping mapping) => new("authentication", Kind)
    {
        Mapping = mapping,
        Default = HubAuthentication.KeyBased,
        Comparison = Comparison.IgnoreCase,
        Text = node => HubAuthentication.Words(node.ToString(), null),
    };

    public static ModelledProperty Subscription(Func<Source, string> holderId) => new("subscription", SubscriptionPath)
    {
        Mapping = Mapping.Follows(endpoint => ResourceId.SubscriptionOf(holderId(endpoint))),
        Comparison = Comparison.IgnoreCase,
    };

    public static ModelledProperty Group(Func<Source, string> holderId) => new("resource group", GroupPath)
    {
        Mapping = Mapping.Follows(endpoint => ResourceId.Name(ResourceId.GroupOf(holderId(endpoint))!)),
        Comparison = Comparison.IgnoreCase,
    };

    /// <summary>How an endpoint signs in, for people.</summary>
    public static string SignIn(JsonObject item) => HubAuthentication.Words(item[Kind]?.ToString() ?? HubAuthentication.KeyBased, BodyPath.Get(item, IdentityPath)?.ToString());
}
