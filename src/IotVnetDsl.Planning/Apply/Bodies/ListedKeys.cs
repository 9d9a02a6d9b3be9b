using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Bodies;

/// <summary>Keys that Azure lists for whoever deploys, as connection strings; other secrets are read by another reader.</summary>
internal sealed class ListedKeys(IArmClient arm, ISecretReader others) : ISecretReader
{
    public async ValueTask<string> ResolveAsync(string reference, CancellationToken cancellation)
    {
        if (ListedKey.Of(reference) is not { } key)
            return await others.ResolveAsync(reference, cancellation);
        if (key.Owner.Length == 0)
            throw new SecretException($"the key '{key.Name}' is nobody's: say Secret.KeyOf and whose it is");
        var version = ResourceCatalog.Find(ResourceId.TypeOf(key.Owner))?.ApiVersion ?? throw new SecretException($"nobody lists keys of '{key.Owner}'");
        var keys = await AskAsync(key, new("POST", $"{key.Policy}/{(key.IsOfHub ? "listkeys" : "listKeys")}", version), cancellation);
        var owner = key.Pieces.Any(piece => piece.Source is KeySource.Owner or KeySource.StorageSuffix) ? await AskAsync(key, new("GET", key.Owner, version), cancellation) : [];
        return string.Concat(key.Pieces.Select(piece => piece.Source switch
        {
            KeySource.Text => piece.Text,
            KeySource.Keys => Text(keys, piece.Text, key),
            KeySource.Owner => Text(owner, $"properties.{piece.Text}", key),
            _ => SuffixOf(Text(owner, "properties.primaryEndpoints.blob", key)),
        }));
    }

    private async Task<JsonObject> AskAsync(ListedKey key, ArmRequest request, CancellationToken cancellation)
    {
        var answer = await arm.SendAsync(request, cancellation);
        return answer is { IsSuccess: true, Body: { } body }
            ? body
            : throw new SecretException($"the key '{key.Name}' of '{ResourceId.Name(key.Owner)}' cannot be listed: {answer.Error?.Code ?? "no answer"} {answer.Error?.Message}".TrimEnd());
    }

    private static string Text(JsonObject answer, string path, ListedKey key) => BodyPath.Get(answer, path)?.ToString() is { Length: > 0 } text
        ? text
        : throw new SecretException($"the key '{key.Name}' of '{ResourceId.Name(key.Owner)}' cannot be listed: Azure answers no {path}");

    // https://account.blob.core.windows.net/
    private static string SuffixOf(string address) => string.Join('.', new Uri(address).Host.Split('.').Skip(2));
}
