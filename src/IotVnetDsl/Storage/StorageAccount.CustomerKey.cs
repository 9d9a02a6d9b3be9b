namespace IotVnetDsl;

// What an account gains by key vaults.
public sealed partial record StorageAccount
{
    /// <summary>The key that it is encrypted with. Unset = left as it is; Microsoft's on a new account.</summary>
    public CustomerKey? CustomerKey { get; init; }
}
