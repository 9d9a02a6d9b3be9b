using System.Net;

namespace IotVnetDsl.LocalArm.Hosting;

/// <summary>
/// Nobody is authenticated here, so that only programs of this machine may ask: under a name of this machine, and not on
/// behalf of a page that a browser has from elsewhere.
/// </summary>
internal static class LocalCallers
{
    /// <returns>Why a request is not answered, or null.</returns>
    public static string? Refuse(string host, string? origin)
    {
        if (!IsLocal(host))
            return $"The host '{host}' is not this machine: only loopback names are answered.";
        if (origin is { Length: > 0 } && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && IsLocal(from.Host)))
            return $"Requests on behalf of '{origin}' are not answered.";
        return null;
    }

    private static bool IsLocal(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
