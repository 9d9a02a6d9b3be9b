using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Roles of management. None of them reaches data, so none lets a hub write anything.
public sealed partial record Role
{
    /// <summary>Owner: management, role assignments included. Gives no access to data.</summary>
    [GraphValue("8e3af657-a8ff-443c-a75c-2fe8c4bcb635")]
    public static Role Owner { get; } = new("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");

    /// <summary>Contributor: management without role assignments. Gives no access to data.</summary>
    [GraphValue("b24988ac-6180-42a0-ab88-20f7382dd24c")]
    public static Role Contributor { get; } = new("b24988ac-6180-42a0-ab88-20f7382dd24c");

    /// <summary>Reader: read management information. Gives no access to data.</summary>
    [GraphValue("acdd72a7-3385-48ef-bd42-f606fba81ae7")]
    public static Role Reader { get; } = new("acdd72a7-3385-48ef-bd42-f606fba81ae7");

    /// <summary>User Access Administrator: write role assignments. For whoever deploys.</summary>
    [GraphValue("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9")]
    public static Role UserAccessAdministrator { get; } = new("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9");

    /// <summary>Role Based Access Control Administrator: write role assignments. For whoever deploys.</summary>
    [GraphValue("f58310d9-a9f6-439a-9e8d-f62e7b41a168")]
    public static Role RoleBasedAccessControlAdministrator { get; } = new("f58310d9-a9f6-439a-9e8d-f62e7b41a168");

    /// <summary>Network Contributor: manage networks. For whoever deploys.</summary>
    [GraphValue("4d97b98b-1d4f-4787-a291-c67834d212e7")]
    public static Role NetworkContributor { get; } = new("4d97b98b-1d4f-4787-a291-c67834d212e7");

    /// <summary>Private DNS Zone Contributor: manage private DNS zones. For whoever deploys.</summary>
    [GraphValue("b12aa53e-6015-4669-85d0-8515ebb3ae7f")]
    public static Role PrivateDnsZoneContributor { get; } = new("b12aa53e-6015-4669-85d0-8515ebb3ae7f");

    /// <summary>Managed Identity Operator: attach a user-assigned identity to a resource. For whoever deploys.</summary>
    [GraphValue("f1a07417-d97a-45cb-824c-7a7467783830")]
    public static Role ManagedIdentityOperator { get; } = new("f1a07417-d97a-45cb-824c-7a7467783830");
}
