namespace IotVnetDsl.Planning.Apply;

/// <summary>A secret that cannot be had.</summary>
public sealed class SecretException(string message) : Exception(message);
