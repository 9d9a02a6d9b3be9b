using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>
/// <c>POST {container}/setLegalHold</c> and <c>clearLegalHold</c>: tags for whose sake nothing in a container is changed.
/// Source: https://learn.microsoft.com/rest/api/storagerp/blob-containers/set-legal-hold.
/// </summary>
internal static partial class LegalHold
{
    private const string Kept = "legalHold";
    private const int Most = 10;

    public static ArmResponse? Answer(Cloud cloud, ResourceType type, ResourceRecord container, ArmRequest request, string action)
    {
        if (request.Method != "POST" || action.ToLowerInvariant() is not ("setlegalhold" or "clearlegalhold"))
            return null;
        var asked = request.JsonBody().Texts("tags").Select(tag => tag.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        if (asked.Count is 0 or > Most || asked.Any(tag => !Form.IsMatch(tag)))
            throw type.InvalidValue("Values for request parameters are invalid: tags. One to ten tags have 3 to 23 letters and digits each.", "tags");
        var isSet = action.Equals("setLegalHold", StringComparison.OrdinalIgnoreCase);
        var now = cloud.Clock.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        var tags = Tags(container).Where(tag => !asked.Contains(tag.Text("tag")!)).Select(tag => tag.Clone()).ToList();
        if (isSet)
            tags.AddRange(asked.Select(tag => Tags(container).FirstOrDefault(kept => kept.Says("tag", tag))?.Clone() ?? new JsonObject { ["tag"] = tag, ["timestamp"] = now, ["objectIdentifier"] = IdentityDirectory.Caller, ["tenantId"] = IdentityDirectory.Tenant }));
        container = container.WithHidden(hidden => hidden[Kept] = new JsonArray([.. tags]));
        cloud.Store.Resources.Put(container);
        return new ArmResponse(200, new JsonObject
        {
            ["hasLegalHold"] = tags.Count > 0,
            ["tags"] = new JsonArray([.. Tags(container).Select(tag => (JsonNode)tag.Text("tag")!)]),
        });
    }

    public static void Show(ResourceRecord container, JsonObject body)
    {
        var tags = Tags(container);
        body.Put("properties.hasLegalHold", tags.Count > 0);
        body.Put("properties.legalHold", new JsonObject { ["hasLegalHold"] = tags.Count > 0, ["tags"] = new JsonArray([.. tags.Select(tag => tag.Clone())]) });
    }

    private static IReadOnlyList<JsonObject> Tags(ResourceRecord container) => container.Hidden.Items(Kept);

    [GeneratedRegex("^[a-z0-9]{3,23}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
