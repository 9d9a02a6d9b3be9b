using System.Collections.Immutable;

namespace IotVnetDsl.Rules;

/// <summary>
/// Names of <see cref="Finding.Data"/>, with what a code fix finds there. Lists are parted by commas. A rule that needs another name brings a
/// part of this class.
/// </summary>
public static partial class FindingData
{
    /// <summary>Canonical names of the regions that the catalog confirms for the feature.</summary>
    public const string Regions = "regions";

    /// <summary>The name that was probably meant.</summary>
    public const string Nearest = "nearest";

    /// <summary>Path of the hub.</summary>
    public const string Hub = "hub";

    /// <summary>Path of the resource whose identity is meant.</summary>
    public const string Principal = "principal";

    /// <summary>The DSL's member of that resource that names the identity (<c>SystemIdentity</c>).</summary>
    public const string PrincipalMember = "principalMember";

    /// <summary>GUID of the role that is needed.</summary>
    public const string RoleId = "roleId";

    /// <summary>The DSL's member of <c>Role</c> for it (<c>StorageBlobDataContributor</c>).</summary>
    public const string RoleMember = "roleMember";

    /// <summary>Members of <c>Role</c> that fit, the least first.</summary>
    public const string FittingRoles = "fittingRoles";

    /// <summary>Path of the target.</summary>
    public const string Target = "target";

    /// <summary>The target's collection of children of which the role is needed on one; left out where it is needed on the target.</summary>
    public const string Child = "child";

    /// <summary>Paths of subnets, the likeliest first: <c>Plant/Subnets[endpoints]</c>.</summary>
    public const string Subnets = "subnets";

    /// <summary>The hub's use of a target: <c>Endpoints[archive]</c>, <c>FileUpload</c>, <c>BulkJobs</c>.</summary>
    public const string Use = "use";

    /// <summary>Present where the hub has no system-assigned identity yet.</summary>
    public const string LacksIdentity = "lacksIdentity";

    /// <summary>Names of the sub-resources that the target has, the usual one first.</summary>
    public const string SubResources = "subResources";

    /// <summary>Path of a private DNS zone that the code declares; empty where it declares none.</summary>
    public const string Zone = "zone";

    /// <summary>Path of the virtual network; of a peering, the one that it leads from.</summary>
    public const string Network = "network";

    /// <summary>Name of the service whose endpoint is needed.</summary>
    public const string Service = "service";

    internal static ImmutableSortedDictionary<string, string> Of(params (string Name, string Value)[] items) =>
        items.ToImmutableSortedDictionary(item => item.Name, item => item.Value, StringComparer.Ordinal);
}
