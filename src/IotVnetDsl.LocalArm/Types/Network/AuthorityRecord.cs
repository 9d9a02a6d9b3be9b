using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>The SOA record of a zone: always there, and always one.</summary>
internal sealed class AuthorityRecord : RecordSet
{
    private const string Record = "properties.soaRecord";

    protected override string Kind => "SOA";

    public override Verbs Verbs => Verbs.Put | Verbs.Patch;

    public override NameRule NameRule { get; } = new(1, 1, "^@$", "The only SOA record is '@'.");

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.fqdn", "properties.isAutoRegistered", Record + ".serialNumber"];

    public override IReadOnlyList<string> CreatedWithParent { get; } = ["@"];

    public override IReadOnlyList<Default> Defaults =>
    [
        .. base.Defaults,
        new(Record + ".host", "azureprivatedns.net"),
        new(Record + ".email", "azureprivatedns-host.microsoft.com"),
        new(Record + ".serialNumber", 1),
        new(Record + ".refreshTime", 3600),
        new(Record + ".retryTime", 300),
        new(Record + ".expireTime", 2419200),
        new(Record + ".minimumTtl", 10),
    ];
}
