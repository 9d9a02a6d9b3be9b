using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Egress;

/// <summary>One use that a hub makes of a target: a routing endpoint, the file upload, or the bulk jobs.</summary>
public sealed class EgressUse
{
    private readonly RecordValue _value;

    private EgressUse(NodeView hub, string propertyPath, string description, RecordValue value) =>
        (Hub, PropertyPath, Description, _value) = (hub, propertyPath, description, value);

    public NodeView Hub { get; }

    /// <summary>Needs its role on the whole target: who gives out addresses of files, or lists them, does so for the account.</summary>
    public bool NeedsWholeTarget => PropertyPath is "FileUpload" or "BulkJobs";

    /// <summary>The same use, by the hub's own identity.</summary>
    public EgressUse BySystemIdentity => new(Hub, PropertyPath, Description, _value.With("Authentication", UnsetValue.Instance));

    /// <summary>Where the hub states it: <c>Endpoints[archive]</c>, <c>FileUpload</c>, <c>BulkJobs</c>.</summary>
    public string PropertyPath { get; }

    /// <summary>For messages: <c>endpoint 'archive'</c>.</summary>
    public string Description { get; }

    /// <summary>The resource, or child of it, that is written to; null while unknown.</summary>
    public ReferenceValue? Target => _value.Members.Values.OfType<ReferenceValue>().FirstOrDefault();

    /// <summary>Where the target is stated; the use itself while it is unknown.</summary>
    public string TargetPath => _value.Members.FirstOrDefault(member => member.Value is ReferenceValue).Key is { } member
        ? $"{PropertyPath}.{member}"
        : PropertyPath;

    /// <summary>The target for messages, down to the child where its key is known: <c>Messages/Queues[alarms]</c>.</summary>
    public string? Written => Target switch
    {
        { Path: { } path, Child: { } child } target when target.Key.Text() is { } key => LogicalPath.Child(path, child, key),
        var target => target?.Path,
    };

    public EgressAuthentication Authentication => _value["Authentication"]["Kind"] switch
    {
        UnsetValue => EgressAuthentication.SystemIdentity,
        EnumValue { Member: "SystemIdentity" } => EgressAuthentication.SystemIdentity,
        EnumValue { Member: "UserIdentity" } => EgressAuthentication.UserIdentity,
        EnumValue { Member: "Key" } => EgressAuthentication.Key,
        _ => EgressAuthentication.Unknown,
    };

    /// <summary>Where the authentication is stated; the use itself where it is not.</summary>
    public string AuthenticationPath => _value["Authentication"] is UnsetValue ? PropertyPath : $"{PropertyPath}.Authentication";

    /// <summary>The identity that the target sees, null where it is a key or unknown.</summary>
    public EgressPrincipal? Principal => Authentication switch
    {
        EgressAuthentication.SystemIdentity => new EgressPrincipal(Hub.Type, Hub.Path, EgressPrincipal.SystemIdentity),
        EgressAuthentication.UserIdentity when UserIdentity is ReferenceValue { Path: { } path } identity =>
            new EgressPrincipal(identity.Type, path, EgressPrincipal.UserIdentity),
        _ => null,
    };

    /// <summary>The user-assigned identity of the authentication, unset where it states none.</summary>
    public GraphValue UserIdentity => _value["Authentication"]["Identity"];

    /// <summary>What a hub is known to do with targets. Uses that are unknown are left out: see <see cref="MayHaveMore"/>.</summary>
    public static IEnumerable<EgressUse> Of(NodeView hub)
    {
        foreach (var endpoint in hub["Endpoints"].KnownItems())
        {
            if (endpoint.Value is RecordValue record)
                yield return new EgressUse(hub, $"Endpoints[{endpoint.Key}]", $"endpoint '{endpoint.Key}'", record);
        }

        if (hub["FileUpload"] is RecordValue upload)
            yield return new EgressUse(hub, "FileUpload", "file upload", upload);
        if (hub["BulkJobs"] is RecordValue jobs)
            yield return new EgressUse(hub, "BulkJobs", "bulk jobs", jobs);
    }

    /// <summary>Could the hub have uses that <see cref="Of"/> does not list? Never answered with yes.</summary>
    public static Answer MayHaveMore(NodeView hub) => hub["Endpoints"].AnyItem(item => Unlisted(item))
        .Or(Unlisted(hub["FileUpload"]))
        .Or(Unlisted(hub["BulkJobs"]));

    private static Answer Unlisted(GraphValue value) => value is UnknownValue ? Answer.CannotSay : Answer.No;
}
