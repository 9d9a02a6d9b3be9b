using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Limits;

/// <summary>The children of a resource have names of their own.</summary>
internal sealed class ChildNames : Rule
{
    // Names that Azure defines, not of children that the code names.
    private static readonly HashSet<string> NotChildren = new(StringComparer.Ordinal) { nameof(TagView), nameof(ServiceEndpointView) };

    public override RuleDescriptor Descriptor { get; } =
        new("IVD5003", "Two children of one resource have one name", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var resource in context.Each().Where(resource => !resource.IsExpanded))
        {
            foreach (var member in resource.Stated)
                Check(context, member);
        }
    }

    private static void Check(RuleContext context, Property children)
    {
        // A rule set is no child, the rules in it are.
        if (children.Value is RecordValue { Kind: RecordKind.Plain })
        {
            foreach (var member in new WrittenRecord(children).Stated)
                Check(context, member);
        }

        var named = children.Items
            .Where(item => item.Value is RecordValue { Kind: RecordKind.Plain })
            .Select(item => new WrittenRecord(item))
            .Where(child => NameOf(child) is not null && !NotChildren.Contains($"{child.Type}View"))
            .ToArray();
        // "A" beside "a" has a key of its own, "a" beside "a" needs its number.
        var keys = named.ToLookup(child => child.Self.Key, StringComparer.Ordinal);
        var occurrences = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var child in named)
        {
            var name = NameOf(child)!;
            occurrences[name] = occurrences.TryGetValue(name, out var before) ? before + 1 : 1;
            if (occurrences[name] > 1)
            {
                var path = keys[child.Self.Key].Skip(1).Any() ? $"{child.Self.Path}#{occurrences[name]}" : child.Self.Path;
                context.Report(
                    new PropertyPlace(child.Self.Owner.Path, path),
                    $"'{child.Self.Owner.Path}' has '{name}' {occurrences[name]} times in {children.Path}: names compare without case");
            }

            foreach (var member in child.Stated)
                Check(context, member);
        }
    }
    // What tells enrichments apart is the property that they add.
    private static string? NameOf(WrittenRecord child) => $"{child.Type}View" == nameof(EnrichmentView) ? new EnrichmentView(child.Self).Key.Known : child.Name.Known;
}
