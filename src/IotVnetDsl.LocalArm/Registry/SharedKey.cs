using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IotVnetDsl.LocalArm.Registry;

/// <summary>
/// Signs requests to a blob store with the account key that all emulators of storage have, and that is no secret. Source:
/// https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key and .../azure/storage/common/storage-use-azurite.
/// </summary>
internal static class SharedKey
{
    private const string Version = "2021-12-02";

    private static readonly byte[] Key = Convert.FromBase64String("Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==");

    public static void Sign(HttpRequestMessage request, string account)
    {
        request.Headers.Add("x-ms-date", DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture));
        request.Headers.Add("x-ms-version", Version);
        var length = request.Content?.Headers.ContentLength is { } bytes and > 0 ? bytes.ToString(CultureInfo.InvariantCulture) : "";
        var headers = request.Headers.Where(header => header.Key.StartsWith("x-ms-", StringComparison.Ordinal)).OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}:{string.Join(',', header.Value)}\n");
        var query = request.RequestUri!.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).Select(pair => $"\n{pair.Replace('=', ':')}");
        // Encoding, language, length, digest, type, date, four conditions and range: only the length is sent.
        var text = $"{request.Method}\n\n\n{length}\n\n\n\n\n\n\n\n\n{string.Concat(headers)}/{account}{request.RequestUri.AbsolutePath}{string.Concat(query)}";
        request.Headers.TryAddWithoutValidation("Authorization", $"SharedKey {account}:{Convert.ToBase64String(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(text)))}");
    }
}
