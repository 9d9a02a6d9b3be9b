using Azure.Identity;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Planning.Arm;

/// <summary>Azure.Identity's default chain, at the sign-in of a cloud.</summary>
internal static class CloudCredential
{
    /// <param name="cloud">Whose sign-in is asked.</param>
    /// <param name="tenant">Null: the credential's own.</param>
    public static DefaultAzureCredential Of(KnownCloud cloud, string? tenant)
    {
        var options = new DefaultAzureCredentialOptions { AuthorityHost = new Uri(cloud.Authority) };
        if (tenant is not null)
            options.TenantId = tenant;
        return new(options);
    }
}
