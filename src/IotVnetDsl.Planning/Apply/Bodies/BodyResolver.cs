using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Bodies;

/// <summary>Puts into a body what only the deployment knows: outputs of operations (<c>$after</c>) and secrets (<c>$secret</c>).</summary>
internal sealed class BodyResolver(Func<string, string, CancellationToken, Task<JsonNode>> outputOf, ISecretReader secrets)
{
    public async Task<ResolvedBody> ResolveAsync(JsonObject body, CancellationToken cancellation)
    {
        var values = new List<string>();
        var content = (JsonObject)(await ResolveAsync(body, values, cancellation))!;
        return new(content, values.Count == 0 ? content : await VisibleAsync(body, cancellation), values);
    }

    /// <summary>The body with outputs in it, and references in place of secrets.</summary>
    public async Task<JsonObject> VisibleAsync(JsonObject body, CancellationToken cancellation) => (JsonObject)(await ResolveAsync(body, null, cancellation))!;

    private async Task<JsonNode?> ResolveAsync(JsonNode? node, List<string>? values, CancellationToken cancellation)
    {
        switch (node)
        {
            case not null when Markers.OutputOf(node) is { } marker:
                return (await outputOf(marker.Operation, marker.Output, cancellation)).DeepClone();
            case not null when values is not null && Markers.IsSecret(node):
                var value = await secrets.ResolveAsync((string)node[Markers.Secret]!, cancellation);
                values.Add(value);
                return value;
            case JsonObject members:
                var resolved = new JsonObject();
                foreach (var (name, member) in members)
                    resolved[name] = await ResolveAsync(member, values, cancellation);
                return resolved;
            case JsonArray items:
                var list = new JsonArray();
                foreach (var item in items)
                    list.Add(await ResolveAsync(item, values, cancellation));
                return list;
            default:
                return node?.DeepClone();
        }
    }
}

/// <summary>A body as it is sent.</summary>
internal sealed class ResolvedBody(JsonObject content, JsonObject visible, IReadOnlyList<string> secrets)
{
    public JsonObject Content => content;

    /// <summary>The same with references in place of secrets: what answers, which show none, are held against.</summary>
    public JsonObject Visible => visible;

    public bool HasSecrets => secrets.Count > 0;

    /// <summary>Takes the secrets out of a text of Azure's that may repeat them.</summary>
    public string Mask(string text) =>
        secrets.Aggregate(text, (masked, secret) => Redaction.Without(secret, masked));
}
