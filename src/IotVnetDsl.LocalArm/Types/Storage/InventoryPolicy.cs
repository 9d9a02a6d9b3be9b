using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Types.Storage;

internal sealed class InventoryPolicy : StoragePolicy
{
    public override string Name => "Microsoft.Storage/storageAccounts/inventoryPolicies";

    protected override string ShownName => "DefaultInventoryPolicy";

    public override Refusal NotFound(ResourceId id) =>
        new ArmError(404, "BlobInventoryPolicyNotFound", "Blob inventory policy does not exist for the storage account.");
}
