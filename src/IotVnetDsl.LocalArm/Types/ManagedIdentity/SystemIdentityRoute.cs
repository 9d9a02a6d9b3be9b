using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Types.ManagedIdentity;

/// <summary>
/// <c>GET {resource}/providers/Microsoft.ManagedIdentity/identities/default</c>: a resource's system-assigned identity as a resource. Templates refer to it
/// for the principal that a role is given to.
/// Source: https://learn.microsoft.com/rest/api/managedidentity/system-assigned-identities/get-by-scope.
/// </summary>
internal sealed class SystemIdentityRoute : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Parsed is not { Id: { Parent: { } scope } id, Rest.Length: 0 } || !id.IsOf("Microsoft.ManagedIdentity/identities"))
            return null;
        Gates.CheckApiVersionForm(request);
        if (request.Method != "GET")
            throw ArmError.WrongMethod(request);
        services.Gates.CheckScopeExists(scope);
        var resource = services.Cloud.Store.Find(scope) ?? throw ArmError.NotFound(scope);
        if (!id.Name.Equals("default", StringComparison.OrdinalIgnoreCase) || resource.Body.Text("identity.principalId") is not { } principal)
            throw ArmError.NotFound(id);
        return new ArmResponse(200, new JsonObject
        {
            ["id"] = $"{resource.Id.Text}/providers/Microsoft.ManagedIdentity/identities/default",
            ["name"] = "default",
            ["type"] = "Microsoft.ManagedIdentity/identities",
            ["location"] = Regions.Find(resource.Body.Text("location") ?? "")?.Name,
            ["properties"] = new JsonObject
            {
                ["tenantId"] = IdentityDirectory.Tenant,
                ["principalId"] = principal,
                ["clientId"] = Application(principal),
            },
        });
    }

    /// <summary>The application behind a principal, always the same: nothing here is done by it.</summary>
    private static string Application(string principal) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(principal)).AsSpan(0, 16)).ToString();
}
