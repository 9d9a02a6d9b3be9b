using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A role definition (<c>properties.roleDefinitionId</c>), by the GUID that it has in every tenant. A GUID that Azure does not know is
/// refused with <c>RoleDefinitionDoesNotExist</c>.
/// </summary>
/// <remarks>Source: Azure's built-in roles, as of November 2026.</remarks>
public sealed partial record Role
{
    private Role(string id) => Id = id;

    /// <summary>GUID of the role definition.</summary>
    public string Id { get; init; }

    /// <summary>A custom role, or one that this library has no member for. The rules do not judge what it allows.</summary>
    /// <param name="id">GUID of the role definition.</param>
    [GraphFactory]
    public static Role WithId(string id) => new(id);
}
