using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Routes;

/// <summary>
/// What tools ask before they have a token, and the token: everybody gets one, because none is looked at. It is signed by
/// nobody and opens nothing but this program.
/// </summary>
internal sealed class SignInRoute : IArmRoute
{
    private const int Lifetime = 3600;

    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Parsed is not { Id: null, Rest: [var tenant, .. var rest] } || tenant.Equals("metadata", StringComparison.OrdinalIgnoreCase))
            return null;
        return (request.Method, string.Join('/', rest)) switch
        {
            ("GET", ".well-known/openid-configuration" or "v2.0/.well-known/openid-configuration") => new ArmResponse(200, Configuration(request.Origin, tenant)),
            ("GET", "discovery/instance") => new ArmResponse(200, new JsonObject { ["tenant_discovery_endpoint"] = $"{request.Origin}/{tenant}/.well-known/openid-configuration", ["metadata"] = new JsonArray() }),
            ("POST", "oauth2/token" or "oauth2/v2.0/token") => new ArmResponse(200, Token(request.Origin, services.Cloud.Clock.Now)),
            _ => null,
        };
    }

    private static JsonObject Configuration(string origin, string tenant) => new()
    {
        ["issuer"] = $"{origin}/{tenant}",
        ["authorization_endpoint"] = $"{origin}/{tenant}/oauth2/authorize",
        ["token_endpoint"] = $"{origin}/{tenant}/oauth2/token",
        ["device_authorization_endpoint"] = $"{origin}/{tenant}/oauth2/devicecode",
    };

    private static JsonObject Token(string origin, DateTimeOffset now) => new()
    {
        ["token_type"] = "Bearer",
        ["expires_in"] = Lifetime,
        ["expires_on"] = now.AddSeconds(Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        ["resource"] = origin + "/",
        ["access_token"] = string.Join('.', Part(new JsonObject { ["typ"] = "JWT", ["alg"] = "none" }), Part(Claims(origin, now)), "unsigned"),
    };

    private static JsonObject Claims(string origin, DateTimeOffset now) => new()
    {
        ["aud"] = origin + "/",
        ["iss"] = $"{origin}/{IdentityDirectory.Tenant}/",
        ["iat"] = now.ToUnixTimeSeconds(),
        ["nbf"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.AddSeconds(Lifetime).ToUnixTimeSeconds(),
        ["tid"] = IdentityDirectory.Tenant,
        ["oid"] = IdentityDirectory.Caller,
        ["sub"] = IdentityDirectory.Caller,
    };

    private static string Part(JsonObject json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonText.Write(json))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
