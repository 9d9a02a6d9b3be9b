using System.Text.RegularExpressions;

namespace IotVnetDsl.LocalArm.Registry;

/// <summary>A container as its address names it: <c>https://ACCOUNT.blob.core.windows.net/CONTAINER</c>, in whichever cloud.</summary>
internal sealed partial record BlobContainerAddress(string Account, string Container)
{
    /// <summary>Null where the text is no such address. A query, which would be a signature, is not looked at.</summary>
    public static BlobContainerAddress? TryParse(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Split('.') is [var account, "blob", ..]
        && uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var container]
            ? Of(account, container)
            : null;

    /// <summary>Null where the names cannot be those of an account and a container.</summary>
    public static BlobContainerAddress? Of(string account, string container) =>
        AccountName.IsMatch(account) && ContainerName.IsMatch(container) ? new(account, container) : null;

    [GeneratedRegex("^[a-z0-9]{3,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex AccountName { get; }

    [GeneratedRegex(@"^(\$root|\$web|\$logs|[a-z0-9]+(-[a-z0-9]+)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ContainerName { get; }
}
