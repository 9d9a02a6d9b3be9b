namespace IotVnetDsl.Planning.Apply;

/// <summary>Secrets of the environment and of key vaults.</summary>
public sealed class SecretSource : ISecretSource
{
    public ValueTask<string> ResolveAsync(string reference, CancellationToken cancellation) => throw new NotSupportedException();
}
