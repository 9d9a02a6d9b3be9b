namespace IotVnetDsl;

// What an account gains by key vaults.
public sealed partial record CosmosAccount
{
    /// <summary>
    /// The key that it is encrypted with (<c>properties.keyVaultKeyUri</c>, <c>defaultIdentity</c>). Another may take its place, none may. Unset =
    /// left as it is; Microsoft's on a new account.
    /// </summary>
    public CustomerKey? CustomerKey { get; init; }
}
