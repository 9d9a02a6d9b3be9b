using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;

namespace IotVnetDsl.Planning.Tests.Arm;

public sealed class ArmFaultTests
{
    private const string Hub = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Devices/IotHubs/hub";

    [Fact]
    public void Missing_permission_names_action_and_scope_in_Azures_words()
    {
        var error = new ArmError(
            "AuthorizationFailed",
            "The client 'me' with object id 'x' does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/write' over scope '/subscriptions/s' or the scope is invalid.",
            403);

        var fault = ArmFault.Of(error, "PUT", Hub);

        Assert.Equal("IVD9004", fault.DiagnosticId);
        Assert.StartsWith($"no permission for 'Microsoft.Authorization/roleAssignments/write' at '/subscriptions/s': AuthorizationFailed {error.Message} Its owner gives you Role Based Access Control Administrator there", fault.Message, StringComparison.Ordinal);
    }

    // As clients have reported it.
    [Theory]
    [InlineData("The client 'x' with object id 'x' has permission to perform action 'Microsoft.Network/privateEndpoints/write' on scope '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/privateEndpoints/pe'; however, it does not have permission to perform action 'Microsoft.Network/virtualNetworks/subnets/join/action' on the linked scope(s) '/subscriptions/s/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/a' or the linked scope(s) are invalid.")]
    [InlineData("The client 'x' with object id 'x' has permission to perform action 'Microsoft.Network/privateEndpoints/write' on scope '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/privateEndpoints/pe'; however, it does not have permission to perform action(s) 'Microsoft.Network/virtualNetworks/subnets/join/action' on the linked scope(s) '/subscriptions/s/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/a' (respectively) or the linked scope(s) are invalid.")]
    public void Of_what_is_linked_it_names_what_may_not_be_done(string message) => Assert.StartsWith(
        "no permission for 'Microsoft.Network/virtualNetworks/subnets/join/action' at '/subscriptions/s/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/a': ",
        ArmFault.Of(new("LinkedAuthorizationFailed", message, 403), "PUT", Hub).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"error": {"code": "RequestDisallowedByPolicy", "message": "Resource 'hub' was disallowed by policy. Policy identifiers: '[{\"policyAssignment\":{\"name\":\"Allowed locations\",\"id\":\"/subscriptions/s/providers/Microsoft.Authorization/policyAssignments/a\"},\"policyDefinition\":{\"name\":\"d\",\"id\":\"/providers/d\"}}]'."}}""", "the policy 'Allowed locations' denies it: ", "exempt the resource.")]
    [InlineData("""{"error": {"code": "RequestDisallowedByPolicy", "message": "no", "additionalInfo": [{"type": "PolicyViolation", "info": {"policyDefinitionDisplayName": "No hubs"}}]}}""", "the policy 'No hubs' denies it: ", "exempt the resource.")]
    [InlineData("""{"error": {"code": "MissingSubscriptionRegistration", "message": "The subscription is not registered to use namespace 'Microsoft.Devices'."}}""", "the subscription is not registered for Microsoft.Devices: ", "az provider register --namespace Microsoft.Devices --subscription s")]
    [InlineData("""{"code": 403002, "httpStatusCode": "Forbidden", "message": "Max number of Iot Hubs exceeded for subscription"}""", "a quota is used up: 403002 ", "another subscription or region.")]
    [InlineData("""{"error": {"code": "PrivateEndpointsPerVirtualNetworkLimitReached", "message": "too many"}}""", "a quota is used up: ", "another subscription or region.")]
    [InlineData("""{"error": {"code": "MaxStorageAccountsCountPerSubscriptionExceeded", "message": "too many"}}""", "a quota is used up: ", "another subscription or region.")]
    [InlineData("""{"error": {"code": "BadRequest", "message": "no", "details": [{"code": "SkuNotAvailable", "message": "VpnGw2AZ"}]}}""", "Azure has no capacity for it there: ", "or try again later.")]
    public void What_has_the_same_remedy_for_all_names_it(string body, string begin, string end)
    {
        var fault = ArmFault.Of(ArmErrorReader.Read(403, "", JsonNode.Parse(body)!.AsObject()), "PUT", Hub);

        Assert.Equal("IVD9009", fault.DiagnosticId);
        Assert.StartsWith(begin, fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(end, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Theory]
    [InlineData("PUT", "Microsoft.Devices/IotHubs/write")]
    [InlineData("GET", "Microsoft.Devices/IotHubs/read")]
    [InlineData("DELETE", "Microsoft.Devices/IotHubs/delete")]
    public void Missing_permission_names_action_and_scope_where_Azure_does_not(string method, string action) => Assert.StartsWith(
        $"no permission for '{action}' at '{Hub}': AuthorizationFailed no. Its owner gives you a role with that action there",
        ArmFault.Of(new("AuthorizationFailed", "no", 403), method, Hub).Message,
        StringComparison.Ordinal);

    /// <summary>Azure's words of November 2026, as clients report them.</summary>
    [Theory]
    [InlineData("The access token is from the wrong issuer 'https://sts.windows.net/a/'. It must match the tenant 'https://sts.windows.net/b/' associated with this subscription. Please use the authority (URL) 'https://login.windows.net/b' to get the token.", "('az login --tenant b') and name it: -p:IotVnetTenant=b")]
    [InlineData("The access token is from the wrong issuer.", "-p:IotVnetTenant=…")]
    public void A_wrong_tenant_is_told_the_right_one(string message, string end) =>
        Assert.EndsWith(end, ArmFault.Of(new("InvalidAuthenticationTokenTenant", message, 401), "GET", Hub).Message, StringComparison.Ordinal);

    [Fact]
    public void What_a_proxy_answers_is_not_called_Azures() =>
        Assert.StartsWith("somebody else has answered: Http403 HTTP 403 Forbidden", ArmFault.Of(ArmErrorReader.Read(403, "Forbidden", null), "PUT", Hub).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("InvalidAuthenticationTokenTenant", 401, "GET", "IVD9004", "wrong tenant: ")]
    [InlineData("ExpiredAuthenticationToken", 401, "GET", "IVD9004", "the credential was refused: ")]
    [InlineData("LinkedAuthorizationFailed", 403, "PUT", "IVD9004", "no permission for ")]
    [InlineData("ResourceGroupNotFound", 404, "GET", "IVD9005", "ResourceGroupNotFound ")]
    [InlineData("SubscriptionNotFound", 404, "GET", "IVD9005", "SubscriptionNotFound ")]
    [InlineData("ResourceGroupNotFound", 404, "PUT", "IVD9009", "ResourceGroupNotFound ")]
    [InlineData("RequestDisallowedByPolicy", 403, "PUT", "IVD9009", "the policy denies it: RequestDisallowedByPolicy ")]
    [InlineData("400116", 400, "PUT", "IVD9009", "400116 ")]
    public void Each_kind_of_error_has_its_diagnostic(string code, int status, string method, string id, string begin)
    {
        var fault = ArmFault.Of(new(code, "because", status), method, Hub);

        Assert.Equal(id, fault.DiagnosticId);
        Assert.StartsWith(begin, fault.Message, StringComparison.Ordinal);
    }
}
