namespace IotVnetDsl.Planning.Resources.KeyVault;

/// <summary>
/// The identity by which a database account goes to its vault, in one text. That of Cosmos DB itself, which is the same for all accounts and what an
/// account begins with, cannot be said in the DSL, nor can one of another tenant.
/// </summary>
internal static class DefaultIdentity
{
    public const string Path = "properties.defaultIdentity";

    private const string System = "SystemAssignedIdentity";
    private const string User = "UserAssignedIdentity=";

    /// <param name="userAssigned">Id; null is the account's own.</param>
    public static string Of(string? userAssigned) => userAssigned is null ? System : User + userAssigned;

    /// <summary>The id of the user-assigned one, or null.</summary>
    public static string? UserAssigned(string? text) =>
        text?.StartsWith(User, StringComparison.OrdinalIgnoreCase) == true && !text.Contains('&', StringComparison.Ordinal) ? text[User.Length..] : null;

    /// <summary>Is it one that the account has?</summary>
    public static bool IsOfAccount(string? text) => UserAssigned(text) is not null || System.Equals(text, StringComparison.OrdinalIgnoreCase);
}
