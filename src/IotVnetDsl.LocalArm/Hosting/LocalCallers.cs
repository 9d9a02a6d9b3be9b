using System.Net;

namespace IotVnetDsl.LocalArm.Hosting;

/// <summary>
/// Nobody is authenticated here, so that only programs of this machine may ask: under a name of this machine, and not on
/// behalf of a page that a browser has from elsewhere.
/// </summary>
internal static class LocalCallers
{
    /// <param name="scheme">How it was asked.</param>
    /// <param name="host">Whom, with the port.</param>
    /// <param name="origin">The page on whose behalf; null where there is none, or where it only reads.</param>
    /// <param name="site">How far a browser says that page is from here (<c>Sec-Fetch-Site</c>); null where no browser asks.</param>
    /// <returns>Why a request is not answered, or null.</returns>
    public static string? Refuse(string scheme, HostString host, string? origin, string? site)
    {
        if (!IsLocal(host.Host))
            return $"The host '{host.Host}' is not this machine: only loopback names are answered.";
        // A page of another program of this machine is a page from elsewhere, too.
        if (origin is { Length: > 0 } && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && Uri.TryCreate($"{scheme}://{host}", UriKind.Absolute, out var here) && from.GetLeftPart(UriPartial.Authority) == here.GetLeftPart(UriPartial.Authority)))
            return $"Requests on behalf of '{origin}' are not answered.";
        // An image or a script of a page elsewhere is asked for without saying whose it is; what somebody typed is nobody's.
        if (site is { Length: > 0 } and not ("same-origin" or "none"))
            return $"Requests on behalf of a page from elsewhere ({site}) are not answered.";
        return null;
    }

    // A name may end with the root's dot.
    private static bool IsLocal(string host) => host.TrimEnd('.').Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
