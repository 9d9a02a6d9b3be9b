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

        Assert.Equal(
            new ArmFault("IVD9004", $"no permission for 'Microsoft.Authorization/roleAssignments/write' at '/subscriptions/s': AuthorizationFailed {error.Message}"),
            ArmFault.Of(error, "PUT", Hub));
    }

    [Theory]
    [InlineData("PUT", "Microsoft.Devices/IotHubs/write")]
    [InlineData("GET", "Microsoft.Devices/IotHubs/read")]
    [InlineData("DELETE", "Microsoft.Devices/IotHubs/delete")]
    public void Missing_permission_names_action_and_scope_where_Azure_does_not(string method, string action) => Assert.Equal(
        new ArmFault("IVD9004", $"no permission for '{action}' at '{Hub}': AuthorizationFailed no."),
        ArmFault.Of(new("AuthorizationFailed", "no", 403), method, Hub));

    [Theory]
    [InlineData("InvalidAuthenticationTokenTenant", 401, "GET", "IVD9004", "wrong tenant: ")]
    [InlineData("ExpiredAuthenticationToken", 401, "GET", "IVD9004", "the credential was refused: ")]
    [InlineData("LinkedAuthorizationFailed", 403, "PUT", "IVD9004", "no permission for ")]
    [InlineData("ResourceGroupNotFound", 404, "GET", "IVD9005", "ResourceGroupNotFound ")]
    [InlineData("SubscriptionNotFound", 404, "GET", "IVD9005", "SubscriptionNotFound ")]
    [InlineData("ResourceGroupNotFound", 404, "PUT", "IVD9009", "ResourceGroupNotFound ")]
    [InlineData("RequestDisallowedByPolicy", 403, "PUT", "IVD9009", "RequestDisallowedByPolicy ")]
    [InlineData("400116", 400, "PUT", "IVD9009", "400116 ")]
    public void Each_kind_of_error_has_its_diagnostic(string code, int status, string method, string id, string begin)
    {
        var fault = ArmFault.Of(new(code, "because", status), method, Hub);

        Assert.Equal(id, fault.DiagnosticId);
        Assert.StartsWith(begin, fault.Message, StringComparison.Ordinal);
    }
}
