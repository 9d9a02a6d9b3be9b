using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>Which managed identities a hub has (<c>identity</c>).</summary>
public sealed record Identity
{
    /// <summary>The hub's own identity: the only one that passes a firewall as a trusted service.</summary>
    [GraphMember(nameof(System), true)]
    public static Identity SystemAssigned { get; } = new() { System = true };

    /// <summary>True = the hub has an identity of its own, made and deleted with it.</summary>
    public bool? System { get; init; }
}
