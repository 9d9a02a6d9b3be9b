using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>The table settings of an account.</summary>
internal sealed class TableService : StorageService
{
    public override string Name => "Microsoft.Storage/storageAccounts/tableServices";

    public override IReadOnlyList<Default> Defaults { get; } = [NoCors];
}
