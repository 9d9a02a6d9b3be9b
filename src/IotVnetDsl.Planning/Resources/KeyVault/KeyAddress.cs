namespace IotVnetDsl.Planning.Resources.KeyVault;

/// <summary>The address of a key in a vault, which says all of it: <c>https://vault.vault.azure.net/keys/name</c>, and a version where one is meant.</summary>
/// <param name="Host">Of the vault.</param>
/// <param name="Name">Of the key.</param>
/// <param name="Version">Null is the newest.</param>
internal sealed record KeyAddress(string Host, string Name, string? Version)
{
    /// <summary>Where a database account has it.</summary>
    public const string Path = "properties.keyVaultKeyUri";

    public string Vault => Host.Split('.')[0];

    public string Words => Version is null ? $"{Name} of {Vault}" : $"{Name} of {Vault}, version {Version}";

    public static KeyAddress? TryParse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["keys", var name, .. var rest]
            ? new(uri.Host, name, rest is [var version] ? version : null)
            : null;

    public override string ToString() => Version is null ? $"https://{Host}/keys/{Name}" : $"https://{Host}/keys/{Name}/{Version}";
}
