using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>An IoT hub (<c>Microsoft.Devices/IotHubs</c>, API version 2023-06-30).</summary>
public sealed record IotHub : RegionalResource
{
    /// <summary>Declares a hub.</summary>
    /// <param name="name">3-50 letters, digits and hyphens, not ending with a hyphen, unique in all of Azure.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public IotHub(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>
    /// The hub's managed identity. Unset = none: then no endpoint can authenticate by identity, and no firewall lets the hub in.
    /// </summary>
    public Identity? Identity { get; init; }

    /// <summary>The hub's system-assigned identity, known after the hub is created: the principal of its role assignments.</summary>
    [GraphReference(Output = "identity.principalId")]
    public PrincipalReference SystemIdentity => new(Output("identity.principalId"));
}
