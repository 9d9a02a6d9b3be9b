using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace IotVnetDsl.LocalArm.Registry;

/// <summary>
/// Blobs of a store on this machine that speaks Azure's own interface, such as Azurite. It has one account, so that of a container is part of the
/// container's name there.
/// </summary>
/// <param name="account">Address of the store's account: <c>http://127.0.0.1:10000/devstoreaccount1</c>.</param>
/// <param name="folder">Where blobs lie while they are written.</param>
internal sealed class ServedBlobs(Uri account, string folder) : BlobStore
{
    private const int LongestName = 63;

    private static readonly HttpClient Client = new() { Timeout = Timeout.InfiniteTimeSpan };

    public override Stream? Read(BlobContainerAddress container, string name)
    {
        if (!IsName(name))
            return null;
        var answer = Send(HttpMethod.Get, AddressOf(container, name), content: null);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            answer.Dispose();
            return null;
        }

        return Expected(answer, HttpStatusCode.OK).Content.ReadAsStream();
    }

    public override void Delete(BlobContainerAddress container) =>
        Expected(Send(HttpMethod.Delete, AddressOf(container), content: null), HttpStatusCode.Accepted, HttpStatusCode.NotFound).Dispose();

    /// <summary>What a container is called in the store.</summary>
    public static string NameOf(BlobContainerAddress container)
    {
        var name = $"{container.Account}-{container.Container.TrimStart('$')}";
        return name.Length <= LongestName ? name : $"{name[..(LongestName - 17)].TrimEnd('-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16]}";
    }

    protected override NewBlob Begin(BlobContainerAddress container, string name) => new(Path.Combine(folder, $"{Guid.NewGuid():n}.new"), written =>
    {
        Expected(Send(HttpMethod.Put, AddressOf(container), content: null), HttpStatusCode.Created, HttpStatusCode.Conflict).Dispose();
        using var file = File.OpenRead(written);
        Expected(Send(HttpMethod.Put, AddressOf(container, name), new StreamContent(file)), HttpStatusCode.Created).Dispose();
    });

    private Uri AddressOf(BlobContainerAddress container) => new($"{account.AbsoluteUri.TrimEnd('/')}/{NameOf(container)}?restype=container");

    private Uri AddressOf(BlobContainerAddress container, string name) =>
        new($"{account.AbsoluteUri.TrimEnd('/')}/{NameOf(container)}/{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}");

    private HttpResponseMessage Send(HttpMethod method, Uri address, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        if (content is not null)
            request.Headers.Add("x-ms-blob-type", "BlockBlob");
        SharedKey.Sign(request, account.AbsolutePath.Trim('/'));
        try
        {
            return Client.Send(request, HttpCompletionOption.ResponseHeadersRead);
        }
        catch (HttpRequestException silent)
        {
            throw new IOException($"The blob store at {account} does not answer: {silent.Message}", silent);
        }
    }

    private HttpResponseMessage Expected(HttpResponseMessage answer, params HttpStatusCode[] statuses)
    {
        if (statuses.Contains(answer.StatusCode))
            return answer;
        using (answer)
            throw new IOException($"The blob store at {account} refuses {answer.RequestMessage!.Method}: {(int)answer.StatusCode} {answer.ReasonPhrase}");
    }
}
