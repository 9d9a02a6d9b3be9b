namespace IotVnetDsl.TestSupport;

/// <summary>A snapshot that differs from its committed file.</summary>
public sealed class SnapshotMismatchException(string message) : Exception(message);
