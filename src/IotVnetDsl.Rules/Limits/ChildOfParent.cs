using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Messages;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Cosmos;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Storage;

namespace IotVnetDsl.Rules.Limits;

/// <summary>What a reference names as a part of a resource (a subnet, container, event hub, queue or topic) is one that the resource has.</summary>
internal sealed class ChildOfParent : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD5011", "A reference to a subnet, container, event hub, queue or topic that its parent does not have", Severity.Error);

    public override void Check(RuleContext context)
    {
        var names = context.Topology.Part<PartNames>();
        foreach (var resource in context.Each().Where(resource => !resource.IsExpanded))
        {
            foreach (var (reference, record) in resource.References)
                Check(context, names, reference, record is null ? null : new User(record));
        }

        foreach (var endpoint in context.Each<IotHubView>().SelectMany(hub => hub.Endpoints.Known).OfType<CosmosEndpointView>())
            Check(context, endpoint);
    }

    private static void Check(RuleContext context, PartNames names, ReferenceProperty reference, User? user)
    {
        if (reference is not { Known.Child: { } collection, ChildKey: { } name }
            || reference.Target<ResourceView>() is not { } parent
            || (parent is StorageAccountView && MayBeMade(name, user)))
        {
            return;
        }

        var children = names.Of(parent, collection);
        if (children.Has(name) == Answer.No)
            Report(context, reference, parent, collection, children, name, IsSure(children, user) ? Severity.Error : Severity.Warning);
    }

    // Of Cosmos DB a reference leads to the database, and the container in it is a name.
    private static void Check(RuleContext context, CosmosEndpointView endpoint)
    {
        if (endpoint.Container.Known is not { } name || endpoint.Database is not { ChildKey: { } key } reference
            || reference.Target<CosmosAccountView>()?.Databases.Known.FirstOrDefault(database => database.Name.Is(key) == Answer.Yes) is not { } database
            || database.Containers.Any(container => container.Name.Is(name)) != Answer.No)
        {
            return;
        }

        var names = database.Containers.Known.Select(container => container.Name.Known).OfType<string>().ToArray();
        context.Report(
            endpoint.Container,
            $"'{endpoint.Self.Owner.Path}' refers to '{name}', which is none of the containers of database '{key}' of '{reference.TargetPath}'"
                + (names.Length == 0 ? "" : $" ({Listing.Of(names)})"),
            database.Containers.IsSet() == Answer.Yes ? Severity.Error : Severity.Warning,
            FindingData.Of((FindingData.Nearest, NearestName.Among(names, name) ?? "")));
    }

    // System containers are always there; a hub that has an account's key may make a container on first use.
    private static bool MayBeMade(string container, User? user) =>
        container.StartsWith("$", StringComparison.Ordinal) || (user?.HasKey ?? Answer.No) != Answer.No;

    // A list that the code leaves out is empty where the parent is new, and left as it is where it is there already. Azure says of the
    // container of file upload that it need not exist.
    private static bool IsSure(PartNames.Names children, User? user) => children.IsStated && user?.IsFileUpload != true;

    private static void Report(
        RuleContext context, ReferenceProperty reference, ResourceView parent, string collection, PartNames.Names children, string name, Severity severity) => context.Report(
        reference,
        $"'{reference.Self.Owner.Path}' refers to '{name}', which is none of {collection} of '{parent.Path}'"
            + (children.Known.IsEmpty ? "" : $" ({Listing.Of(children.Known)})"),
        severity,
        FindingData.Of((FindingData.Target, parent.Path), (FindingData.Child, collection), (FindingData.Nearest, NearestName.Among(children.Known, name) ?? "")));

    // What the reference is a part of: a routing endpoint, the file upload, the bulk jobs or anything else.
    private sealed class User(WrittenRecord record) : PartView(record.Self)
    {
        public EndpointAuthenticationView Authentication => new(Member());

        public Answer HasKey => Authentication.Kind.Is(AuthenticationKind.Key);

        public bool IsFileUpload => $"{record.Type}View" == nameof(FileUploadView);
    }
}
