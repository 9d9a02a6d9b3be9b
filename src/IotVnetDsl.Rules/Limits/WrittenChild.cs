using IotVnetDsl.Rules.Egress;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Limits;

/// <summary>The container, event hub, queue or topic that a hub writes to is one that its parent has.</summary>
internal sealed class WrittenChild : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD5011", "The target has no container, event hub, queue or topic of the name", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var use in context.Graph.OfType("IotHub").SelectMany(EgressUse.Of))
        {
            if (use.Target is not { Child: { } collection } target
                || target.Key.Text() is not { } name
                || MayMakeItself(use, name)
                || context.Graph.Resolve(target) is not { } parent)
            {
                continue;
            }

            // A collection that is not set is left as it is: the child may be there.
            var children = parent[collection];
            if (children.IsSet() == Answer.Yes && children.AnyItem(child => child["Name"].Is(name)) == Answer.No)
                Report(context, use, parent, children, collection, name);
        }
    }

    // System containers are always there; a hub that has an account's key may make a container on first use.
    private static bool MayMakeItself(EgressUse use, string name) => use.Target is { Child: "Containers" }
        && (name.StartsWith("$", StringComparison.Ordinal)
            || use.Authentication is EgressAuthentication.Key or EgressAuthentication.Unknown);

    private static void Report(RuleContext context, EgressUse use, NodeView parent, GraphValue children, string collection, string name)
    {
        var names = children.KnownItems().Select(child => child.Value["Name"].Text()).OfType<string>().ToArray();
        var nearest = NearestName.Among(names, name);
        context.Report(
            use.Hub,
            use.TargetPath,
            $"{use.Description} of '{use.Hub.Path}' writes to '{name}', which is none of {collection} of '{parent.Path}'"
                + (names.Length == 0 ? "" : $" ({string.Join(", ", names)})"),
            data: FindingData.Of((FindingData.Target, parent.Path), (FindingData.Nearest, nearest ?? "")));
    }
}
