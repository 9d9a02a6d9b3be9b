namespace IotVnetDsl.Planning.Apply.Bodies;

/// <summary>Turns a reference to a secret into its value, at the write that needs it.</summary>
public interface ISecretReader
{
    /// <summary>Value of <c>env:NAME</c> or <c>keyvault:https://vault/secrets/name</c>.</summary>
    /// <exception cref="SecretException">The secret is not there or may not be read; the message holds the reference, never a value.</exception>
    ValueTask<string> ResolveAsync(string reference, CancellationToken cancellation);

    /// <summary>Why it surely cannot be had, as far as that is known without asking anybody; null where it may be there.</summary>
    string? WhyMissing(string reference) => null;
}

/// <summary>A secret that cannot be had.</summary>
public sealed class SecretException(string message) : Exception(message);
