using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>The file settings of an account.</summary>
internal sealed class FileService : StorageService
{
    private const string Retention = "properties.shareDeleteRetentionPolicy";

    public override string Name => "Microsoft.Storage/storageAccounts/fileServices";

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        NoCors,
        new("properties.protocolSettings.smb", new JsonObject()),
        new(Retention + ".enabled", true),
    ];

    public override IReadOnlyList<Check> Checks { get; } = [Must.BeBetween(Retention + ".days", 1, 365)];

    protected override bool ShowsSku => true;

    public override void Prepare(WriteContext write)
    {
        var account = write.Cloud.Store.Find(write.Id.Parent!)!;
        if (write.Body.Flag("properties.protocolSettings.smb.multichannel.enabled") == true && !account.Body.Says("kind", "FileStorage"))
            throw NotSupported("SMB Multichannel");
        if (account.Body.Says("kind", "FileStorage"))
            write.Body.PutIfAbsent("properties.protocolSettings.smb.multichannel.enabled", false);
        if (write.Body.Flag(Retention + ".enabled") == true)
            write.Body.PutIfAbsent(Retention + ".days", 7);
    }

    /// <summary>Nothing is kept for no days.</summary>
    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        base.Render(cloud, record, body, apiVersion);
        if (body.Flag(Retention + ".enabled") == false)
            body.Put(Retention + ".days", 0);
    }

    public override void RenderAccepted(WriteContext write, JsonObject body)
    {
        base.RenderAccepted(write, body);
        if (body.Flag(Retention + ".enabled") == false)
            body.Cut(Retention + ".days");
    }
}
