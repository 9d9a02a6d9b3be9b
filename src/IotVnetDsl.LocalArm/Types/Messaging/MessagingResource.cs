using System.Globalization;
using System.Xml;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Messaging;

/// <summary>What event hubs and service bus share: error words, timestamps, the namespace above everything.</summary>
internal abstract class MessagingResource : ResourceType
{
    public override string RunningWord => "Running";

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.createdAt", "properties.updatedAt"];

    public override IReadOnlyList<string> Stamps { get; } = ["properties.updatedAt"];

    /// <summary>Checked durations: they come back in days and less, and in the shortest form.</summary>
    protected virtual IReadOnlyList<string> Durations => [];

    public override Refusal InvalidValue(string message, string? target = null) =>
        new ArmError(400, "BadRequest", $"{message} To know more visit https://aka.ms/sbResourceMgrExceptions.", target);

    public override Refusal InvalidName(string name) => InvalidValue($"SubCode=40000. The specified name '{name}' is not valid. {NameRule.Meaning}");

    public override Refusal ImmutableChanged(string path) => InvalidValue($"SubCode=40000. The property '{path}' cannot be changed.", path);

    public override Refusal QuotaExceeded(string message) => InvalidValue("SubCode=40000. " + message);

    public override void Prepare(WriteContext write)
    {
        var now = write.Cloud.Clock.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        foreach (var path in Durations.Where(path => write.Body.Text(path) is not null))
            write.Body.Put(path, XmlConvert.ToString(XmlConvert.ToTimeSpan(write.Body.Text(path)!)));
        write.Body.PutIfAbsent("properties.createdAt", now);
        write.Body.Put("properties.updatedAt", now);
    }

    /// <summary>The namespace that a resource belongs to.</summary>
    public static ResourceRecord NamespaceOf(Cloud cloud, ResourceId id) =>
        id.SelfAndAncestors.Select(cloud.Store.Find).First(record => record is not null && cloud.Types.Of(record.Id) is MessagingNamespace)!;

    protected static bool HasSku(ResourceRecord messagingNamespace, string name) => messagingNamespace.Body.Says("sku.name", name);
}
