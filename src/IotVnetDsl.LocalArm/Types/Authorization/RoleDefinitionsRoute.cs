using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Types.Authorization;

/// <summary>The built-in roles, to look up by GUID or by name.</summary>
internal sealed partial class RoleDefinitionsRoute : IArmRoute
{
    private const string TypeName = "Microsoft.Authorization/roleDefinitions";

    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Method != "GET")
            return null;
        if (request.Parsed is { Id: { } id, Rest.Length: 0 } && id.IsOf(TypeName))
        {
            Gates.CheckApiVersionForm(request);
            var role = RoleDefinitions.Find(id.Name)
                ?? throw new ArmError(404, "RoleDefinitionDoesNotExist", $"The specified role definition with ID '{id.Name}' does not exist.");
            return new ArmResponse(200, Show(id.Parent, role));
        }

        if (request.Parsed is not { Rest: ["providers", var providerNamespace, var type] } || !$"{providerNamespace}/{type}".Equals(TypeName, StringComparison.OrdinalIgnoreCase))
            return null;
        Gates.CheckApiVersionForm(request);
        services.Gates.CheckScopeExists(request.Parsed.Id);
        var name = RoleName.Match(request.Query("$filter") ?? "") is { Success: true } match ? match.Groups[1].Value : null;
        return services.Answers.Page(request,
            RoleDefinitions.All.Where(role => name is null || role.Name.Equals(name, StringComparison.OrdinalIgnoreCase)),
            role => Show(request.Parsed.Id, role));
    }

    private static JsonObject Show(ResourceId? scope, RoleDefinition role) => new()
    {
        ["id"] = $"{scope?.Subscription?.Text}/providers/{TypeName}/{role.Guid}",
        ["name"] = role.Guid,
        ["type"] = TypeName,
        ["properties"] = new JsonObject
        {
            ["roleName"] = role.Name,
            ["type"] = "BuiltInRole",
            ["assignableScopes"] = new JsonArray("/"),
        },
    };

    [GeneratedRegex(@"roleName\s+eq\s+'([^']+)'", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoleName { get; }
}
