using IotVnetDsl.LocalArm.Registry;
using Microsoft.AspNetCore.Http.Features;

namespace IotVnetDsl.LocalArm.Hosting;

/// <summary>
/// <c>GET</c> and <c>PUT /_local/blobs/{account}/{container}/{blob}</c>: what jobs read and write, for people and tests. Blobs may be large: they pass
/// through as streams, beside the pipeline.
/// </summary>
internal static class BlobEndpoint
{
    private const string Prefix = "/_local/blobs/";

    /// <summary>False where the address is another's.</summary>
    public static async Task<bool> AnswerAsync(HttpContext context, ArmPipeline pipeline)
    {
        if (context.Request.Path.Value is not { } path || !path.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        if (path[Prefix.Length..].Split('/', 3) is not [var account, var container, { Length: > 0 } name]
            || BlobContainerAddress.Of(account, container) is not { } address || pipeline.BlobsOf(address) is not { } blobs)
            return await EndAsync(context, 404, $"No container has that address. Blobs stand at {Prefix}ACCOUNT/CONTAINER/BLOB.");
        try
        {
            return context.Request.Method switch
            {
                "GET" => await GetAsync(context, blobs.Read(address, name)),
                "PUT" => await PutAsync(context, blobs, address, name),
                var method => await EndAsync(context, 405, $"A blob is read by GET and written by PUT, not by {method}."),
            };
        }
        catch (IOException unreadable) when (!context.Response.HasStarted)
        {
            return await EndAsync(context, 502, unreadable.Message);
        }
    }

    private static async Task<bool> GetAsync(HttpContext context, Stream? blob)
    {
        if (blob is null)
            return await EndAsync(context, 404, "The container has no such blob.");
        await using (blob)
        {
            context.Response.ContentType = "application/octet-stream";
            if (blob.CanSeek)
                context.Response.ContentLength = blob.Length;
            await blob.CopyToAsync(context.Response.Body, context.RequestAborted);
        }

        return true;
    }

    private static async Task<bool> PutAsync(HttpContext context, BlobStore blobs, BlobContainerAddress container, string name)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        try
        {
            using var blob = blobs.Create(container, name);
            await context.Request.Body.CopyToAsync(blob.Stream, context.RequestAborted);
            blob.Commit();
            context.Response.StatusCode = 201;
            return true;
        }
        catch (ArgumentException refused)
        {
            return await EndAsync(context, 400, refused.Message);
        }
    }

    private static async Task<bool> EndAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(message + "\n");
        return true;
    }
}
