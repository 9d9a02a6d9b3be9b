namespace IotVnetDsl.Planning.Apply;

/// <summary>The journal or the folder of the state cannot be used; the message says which file and what to do.</summary>
internal sealed class JournalException(string message) : Exception(message);
