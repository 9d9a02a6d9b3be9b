using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Routes;

/// <summary><c>GET /metadata/endpoints</c>: what a tool has to know of this cloud before it signs in.</summary>
internal sealed class MetadataRoute : IArmRoute
{
    /// <summary>The first version that answers a list of clouds.</summary>
    private const string Lists = "2019-05-01";

    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Parsed is not { Id: null, Rest: ["metadata", "endpoints"] })
            return null;
        if (request.Method != "GET")
            throw ArmError.WrongMethod(request);
        Gates.CheckApiVersionForm(request);
        var answer = Describe(request.Origin, services.Cloud.Names);
        return string.CompareOrdinal(request.ApiVersion, Lists) < 0 ? new ArmResponse(200, answer) : new ArmResponse(200, new JsonArray(answer));
    }

    /// <summary>Signing in is answered as a federation service's: those are asked where they are, and not looked up elsewhere.</summary>
    private static JsonObject Describe(string origin, CloudNames cloud) => new()
    {
        ["name"] = "LocalArm",
        ["resourceManager"] = origin + "/",
        ["portal"] = origin + "/",
        ["portalEndpoint"] = origin + "/",
        ["gallery"] = origin + "/",
        ["galleryEndpoint"] = origin + "/",
        ["graph"] = origin + "/",
        ["graphEndpoint"] = origin + "/",
        ["authentication"] = new JsonObject
        {
            ["loginEndpoint"] = $"{origin}/adfs",
            ["audiences"] = new JsonArray(origin + "/"),
            ["tenant"] = "adfs",
            ["identityProvider"] = "ADFS",
        },
        ["suffixes"] = new JsonObject
        {
            ["storage"] = cloud.Storage,
            ["keyVaultDns"] = cloud.Vaults,
        },
    };
}
