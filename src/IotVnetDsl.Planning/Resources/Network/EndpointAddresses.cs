using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Planning.Resources.Network;

/// <summary>
/// Addresses of private endpoints as outputs: <c>address</c> is that of the sub-resource's own name, or the first; <c>address.eventHub</c> that of
/// another member. An endpoint says those that were chosen for it, and its network interface all of them.
/// </summary>
internal static class EndpointAddresses
{
    /// <summary>The references to the interfaces, which are expanded.</summary>
    public const string Interfaces = "properties.networkInterfaces";

    private const string Output = "address";
    private const string Chosen = "properties.ipConfigurations";

    public static string OutputOf(string? member) => member is null ? Output : $"{Output}.{member}";

    public static string? MemberOf(string output) => output.Length > Output.Length ? output[(Output.Length + 1)..] : null;

    /// <summary>"address of HubEndpoint".</summary>
    public static string Words(string endpoint, string output) => MemberOf(output) is { } member ? $"address of {member} of {endpoint}" : $"address of {endpoint}";

    public static JsonNode? Find(JsonObject endpoint, string output)
    {
        var all = Of(endpoint).ToArray();
        return MemberOf(output) is { } member
            ? all.FirstOrDefault(address => ResourceId.Same(address.Member ?? "", member)).Address
            : all.FirstOrDefault(address => address.Member is null).Address;
    }

    /// <summary>
    /// Where an answer has it that a template may ask for. One endpoint of two addresses was recorded (<c>azure-cli-2021/test_identity_hub.json</c>): the
    /// target's own name is the first.
    /// </summary>
    public static string InTemplate(string output) => $"properties.customDnsConfigs[{(MemberOf(output) is null ? 0 : 1)}].ipAddresses[0]";

    /// <summary>The addresses with the members that have them; null for the one that is meant where none is named.</summary>
    public static IEnumerable<(string? Member, JsonNode? Address)> Of(JsonObject endpoint)
    {
        (string? Member, JsonNode? Address)[] all =
        [
            .. Items(endpoint, Chosen).Select(chosen => (BodyPath.Get(chosen, "properties.memberName")?.ToString(), BodyPath.Get(chosen, "properties.privateIPAddress"))),
            .. from shown in Items(endpoint, Interfaces)
               from configuration in Items(shown, Chosen)
               select (BodyPath.Get(configuration, "properties.privateLinkConnectionProperties.requiredMemberName")?.ToString(), BodyPath.Get(configuration, "properties.privateIPAddress")),
        ];
        var own = Array.FindIndex(all, address => ResourceId.Same(address.Member ?? "", PrivateEndpoints.SubResourceOf(endpoint) ?? ""));
        return all.Where(address => address.Address is not null).Select((address, at) => at == Math.Max(own, 0) ? (null, address.Address) : address);
    }

    /// <summary>The address as the code says it: by the endpoint's own list where that has it, else as what is known later.</summary>
    public static JsonNode? Write(Source address)
    {
        if (address.Reference(nameof(DnsRecordAddressView.Endpoint)) is not { } reference)
            return address.Value(nameof(DnsRecordAddressView.Text));
        var endpoint = address.Target(reference);
        var own = new Source(endpoint, endpoint.Value, address.Context, new HashSet<string>());
        // The one that is meant where none is named needs no name: a hub's iotHub, an account's own.
        var member = address.Text(nameof(DnsRecordAddressView.Member)) is { } named && !ResourceId.Same(named, PrivateEndpoints.SubResource(own)) && own.Reference(nameof(PrivateEndpointView.Target))?.Name.Is(named) != Answer.Yes ? named : null;
        return Stated(endpoint, member) ?? address.Output(reference with { Output = OutputOf(member) });
    }

    /// <summary>As the code would say an address that is there, or that an operation makes known.</summary>
    public static GraphValue Read(JsonNode address, IActualNames names)
    {
        var record = new RecordValue("DnsRecordAddress", RecordKind.Plain, RecordValue.NoMembers);
        if (names.Address(address) is not var (endpoint, member))
            return record.With(nameof(DnsRecordAddressView.Text), new ScalarValue(address.ToString()));
        return member is null
            ? record.With(nameof(DnsRecordAddressView.Endpoint), endpoint is ReferenceValue reference ? reference with { Output = Output } : endpoint)
            : record.With(nameof(DnsRecordAddressView.Endpoint), endpoint).With(nameof(DnsRecordAddressView.Member), new ScalarValue(member));
    }

    private static JsonValue? Stated(GraphNode endpoint, string? member)
    {
        if (endpoint.Value[nameof(PrivateEndpointView.Addresses)] is not SequenceValue { Items: [RecordValue first, ..] addresses })
            return null;
        var stated = member is null ? first : addresses.OfType<RecordValue>().FirstOrDefault(address => ResourceId.Same(address[nameof(PrivateEndpointAddressView.Member)].Text() ?? "", member));
        return stated?[nameof(PrivateEndpointAddressView.Address)].Text() is { } text ? JsonValue.Create(text) : null;
    }

    private static IEnumerable<JsonObject> Items(JsonObject body, string path) => (BodyPath.Get(body, path) as JsonArray ?? []).OfType<JsonObject>();
}
