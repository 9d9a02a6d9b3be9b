namespace IotVnetDsl;

/// <summary>A tag of a resource.</summary>
/// <param name="Name">1-512 characters (storage accounts: 128), none of <c>&lt; &gt; % &amp; \ ? /</c>; compared ignoring case.</param>
/// <param name="Value">0-256 characters; compared with case.</param>
public sealed record Tag(string Name, string Value);
