using System.Diagnostics.CodeAnalysis;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// Who gets a role (<c>properties.principalId</c>): the identity of a resource of the topology, by conversion, or somebody whom only the
/// tenant's directory knows, by object id. An id that the directory does not know is refused with <c>PrincipalNotFound</c>.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2022-04-01.</remarks>
public sealed record Principal
{
    private Principal()
    {
    }

    /// <summary>The identity of a resource, whose object id becomes known after apply. Unset = <see cref="ObjectId"/> says who it is.</summary>
    public PrincipalReference? Identity { get; init; }

    /// <summary>
    /// Object id (GUID) in the directory. Of an application it is that of its service principal ("enterprise application"), neither its
    /// client id nor the object id of its registration. Unset = <see cref="Identity"/> says who it is.
    /// </summary>
    public string? ObjectId { get; init; }

    /// <summary>
    /// What the object id is of (<c>properties.principalType</c>); with it Azure skips the look-up that misses what is seconds old. Unset =
    /// <see cref="PrincipalKind.ServicePrincipal"/>, as all identities of resources are.
    /// </summary>
    public PrincipalKind? Kind { get; init; }

    /// <summary>A group of people or services.</summary>
    /// <param name="objectId">Its object id.</param>
    [GraphMember(nameof(Kind), PrincipalKind.Group)]
    public static Principal Group(string objectId) => new() { ObjectId = objectId, Kind = PrincipalKind.Group };

    /// <summary>A person.</summary>
    /// <param name="objectId">The account's object id.</param>
    [GraphMember(nameof(Kind), PrincipalKind.User)]
    public static Principal User(string objectId) => new() { ObjectId = objectId, Kind = PrincipalKind.User };

    /// <summary>An application, or an identity of a resource that the topology does not have.</summary>
    /// <param name="objectId">Object id of its service principal.</param>
    [GraphMember(nameof(Kind), PrincipalKind.ServicePrincipal)]
    public static Principal Service(string objectId) => new() { ObjectId = objectId, Kind = PrincipalKind.ServicePrincipal };

    /// <summary>The identity of a resource.</summary>
    /// <param name="identity">The identity; null becomes null.</param>
    [GraphConversion(Property = nameof(Identity))]
    [return: NotNullIfNotNull(nameof(identity))]
    public static implicit operator Principal?(PrincipalReference? identity) => identity is null ? null : new() { Identity = identity };
}
